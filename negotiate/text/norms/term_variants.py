"""Variants: one thing written in two ways, and words in quotation marks or capitals that nothing defines.

Points at forms alone: that two spellings mean one thing is for the reader to say. Known limits: a variant is two
words that also stand as one or with a hyphen; an abbreviation that stands for the thing itself both with and without
its "s"; a phrase in capitals that stands in small letters too. English for the last two.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from negotiate.text.language import primary
from negotiate.text.norms.definitions import term_key

_QUOTED = re.compile(r"[“«「„‘\"]\s*([^“”«»「」„‘’\"\n]{2,60}?)\s*[”»」“’\"]")
_PAIR = re.compile(r"(?<![\w-])(\w{3,})(?=([ -])(\w{3,})(?![\w-]))")
_WORD = re.compile(r"(?<![\w-])\w{7,}(?![\w-])")
#: Words that make one with the next only by chance.
_COMMON = frozenset(
    (
        "any",
        "every",
        "some",
        "there",
        "where",
        "here",
        "over",
        "under",
        "with",
        "out",
        "for",
        "how",
        "what",
        "when",
        "who",
    )
)
_ABBREVIATION = re.compile(r"(?<!\w)([A-Z]{2,6})s(?!\w)")
#: What follows an abbreviation that stands for the thing itself, and not before a noun.
_ALONE = re.compile(
    r"(?<!\w)([A-Z]{2,6})(?=[,.;:)]|\s+(?:and|or|by|for|in|of|to|is|are|shall|should|may|that|which)\b)"
)
_CAPITALS = re.compile(r"(?<![.:;!?]\s)(?<=[a-z,] )([A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){1,2})(?!\w)")


@dataclass(frozen=True, slots=True)
class TermVariants:
    """Ways in which one thing is written, the most frequent first, each with how often."""

    forms: tuple[tuple[str, int], ...]


class _Forms(NamedTuple):
    """What one text writes, each with how often: words that stand alone, pairs by the word that they would make joined,
    abbreviations with and without their "s".
    """

    whole: Counter[str]
    pairs: dict[str, Counter[str]]
    plural: Counter[str]
    alone: Counter[str]
    #: The joined words of pairs with a hyphen.
    hyphened: frozenset[str]

    def names(self) -> AbstractSet[str]:
        """Return what forms of one thing share: the words joined, or the abbreviation."""
        return {*self.whole, *self.pairs, *self.plural, *self.alone}


def variants(bodies: Iterable[str], language: str = "en") -> tuple[TermVariants, ...]:
    """Return what a text writes in more than one way.

    >>> [one.forms for one in variants(["Cyber security and cybersecurity."])]
    [(('cyber security', 1), ('cybersecurity', 1))]
    """
    return tuple(_variants([_forms(body) for body in bodies], language))


def variants_in(text: str, bodies: Iterable[str], language: str = "en") -> tuple[TermVariants, ...]:
    """Return what is written in more than one way in a text and some bodies, of what the text itself speaks of.

    >>> variants_in("They act.", ["Cyber security and cybersecurity."])
    ()
    """
    found = [_forms(text), *map(_forms, bodies)]
    names = found[0].names()
    joined = frozenset[str]().union(
        *(names & one.whole.keys() for one in found), *(names & one.hyphened for one in found)
    )
    return tuple(_variants([found[0], *(_only(joined, names, one) for one in found[1:])], language))


@lru_cache(maxsize=4096)
def _forms(body: str) -> _Forms:
    """Count the forms of one text; remembered, for few texts change at a time."""
    pairs: dict[str, Counter[str]] = {}
    for first, sign, second in _PAIR.findall(body):
        if first.casefold() not in _COMMON:
            pairs.setdefault((first + second).casefold(), Counter())[f"{first}{sign}{second}".casefold()] += 1
    return _Forms(
        Counter(word.casefold() for word in _WORD.findall(body)),
        pairs,
        Counter(_ABBREVIATION.findall(body)),
        Counter(_ALONE.findall(body)),
        frozenset(joined for joined, forms in pairs.items() if any("-" in form for form in forms)),
    )


def _only(joined: AbstractSet[str], names: AbstractSet[str], forms: _Forms) -> _Forms:
    """Return of some forms the words and pairs with some names, and the abbreviations with others."""
    pairs = {name: forms.pairs[name] for name in joined & forms.pairs.keys()}
    whole, plural, alone = _among(joined, forms.whole), _among(names, forms.plural), _among(names, forms.alone)
    return _Forms(whole, pairs, plural, alone, forms.hyphened)


def _among(names: AbstractSet[str], counts: Counter[str]) -> Counter[str]:
    return Counter({name: counts[name] for name in names & counts.keys()}) if counts else _NONE


_NONE: Counter[str] = Counter()


def _variants(found: Iterable[_Forms], language: str) -> Iterator[TermVariants]:
    whole, plural, alone = Counter[str](), Counter[str](), Counter[str]()
    pairs: dict[str, Counter[str]] = {}
    for forms in found:
        whole.update(forms.whole)
        plural.update(forms.plural)
        alone.update(forms.alone)
        for joined, counts in forms.pairs.items():
            pairs.setdefault(joined, Counter()).update(counts)
    yield from _joined(whole, pairs)
    if primary(language) == "en":
        for short in plural:
            if alone[short]:
                forms_of_it = Counter({short: alone[short], f"{short}s": plural[short]})
                yield TermVariants(tuple(forms_of_it.most_common()))


def _joined(whole: Counter[str], pairs: dict[str, Counter[str]]) -> Iterator[TermVariants]:
    """Yield two words that also stand as one, or joined by a hyphen."""
    for joined, forms in pairs.items():
        hyphened = any("-" in form for form in forms)
        if joined in whole:
            forms[joined] += whole[joined]
        if joined in whole or (hyphened and len(forms) > 1):
            yield TermVariants(tuple(forms.most_common()))


def undefined(bodies: Iterable[str], terms: Iterable[str], language: str = "en") -> tuple[str, ...]:
    """Return words in quotation marks, and phrases in capitals that stand in small letters too, that are no terms.

    >>> undefined(["A “soft target” is spared.", "An Emergency Measure ends; each emergency measure does."], [])
    ('soft target', 'Emergency Measure')
    """
    text = "\n".join(bodies)
    known = {term_key(term) for term in terms}
    quoted, capitals = set_apart(text, language)
    found = [*quoted, *(phrase for phrase in capitals if re.search(rf"(?<!\w){phrase.lower()}(?!\w)", text))]
    return tuple(words for words in dict.fromkeys(found) if term_key(words) not in known)


def set_apart(text: str, language: str = "en") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return words in quotation marks, and, in English, phrases in capitals within a sentence; each once.

    >>> set_apart("A “soft target” of an Emergency Measure.")
    (('soft target',), ('Emergency Measure',))
    """
    capitals = _CAPITALS.findall(text) if primary(language) == "en" else ()
    return tuple(dict.fromkeys(_QUOTED.findall(text))), tuple(dict.fromkeys(capitals))
