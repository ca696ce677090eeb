"""Variants: one thing written in two ways, and words in quotation marks or capitals that nothing defines.

Points at forms alone: that two spellings mean one thing is for the reader to say. Known limits: a variant is two
words that also stand as one or with a hyphen; an abbreviation that stands for the thing itself both with and without
its "s"; a phrase in capitals that stands in small letters too. English for the last two.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
    """What one text writes, each with how often: words that stand alone, pairs of words, abbreviations with and without
    their "s".
    """

    whole: Counter[str]
    pairs: Counter[str]
    plural: Counter[str]
    alone: Counter[str]

    def names(self) -> list[str]:
        """Return what forms of one thing share, each once: the words joined, or the abbreviation."""
        return list(dict.fromkeys((*self.whole, *map(_as_one, self.pairs), *self.plural, *self.alone)))


class _Whole(NamedTuple):
    """What a whole text writes, and its pairs by the word that they would make joined."""

    forms: _Forms
    pairs: dict[str, list[str]]


def variants(bodies: Iterable[str], language: str = "en") -> tuple[TermVariants, ...]:
    """Return what a text writes in more than one way.

    >>> [one.forms for one in variants(["Cyber security and cybersecurity."])]
    [(('cyber security', 1), ('cybersecurity', 1))]
    """
    return tuple(_variants(_sum(map(_forms, bodies)), language))


def variants_in(text: str, bodies: Sequence[str], stood: str = "", language: str = "en") -> tuple[TermVariants, ...]:
    """Return what is written in more than one way in a text and some bodies, of what the text itself speaks of.

    `stood` is the one of the bodies whose place the text takes, empty where it takes none.

    >>> variants_in("They act.", ["Cyber security and cybersecurity."])
    ()
    """
    own, whole, before = _forms(text), _together(tuple(bodies)), _forms(stood)
    return tuple(_variants(_sum((own, _others(own.names(), whole, before))), language))


@lru_cache(maxsize=4096)
def _forms(body: str) -> _Forms:
    """Count the forms of one text; remembered, for few texts change at a time."""
    pairs = (pair for pair in _PAIR.findall(body) if pair[0].casefold() not in _COMMON)
    return _Forms(
        Counter(word.casefold() for word in _WORD.findall(body)),
        Counter(f"{first}{sign}{second}".casefold() for first, sign, second in pairs),
        Counter(_ABBREVIATION.findall(body)),
        Counter(_ALONE.findall(body)),
    )


@lru_cache(maxsize=4)
def _together(bodies: tuple[str, ...]) -> _Whole:
    """Count the forms of a whole text; remembered, for each of its clauses is looked at beside all of it."""
    forms = _sum(map(_forms, bodies))
    return _Whole(forms, _by_word(forms.pairs))


def _sum(found: Iterable[_Forms]) -> _Forms:
    total = _Forms(Counter(), Counter(), Counter(), Counter())
    for forms in found:
        for counts, more in zip(total, forms, strict=True):
            counts.update(more)
    return total


def _as_one(pair: str) -> str:
    """Return the word that two words would make joined.

    >>> _as_one("cyber security"), _as_one("long-term")
    ('cybersecurity', 'longterm')
    """
    return pair.replace(" ", "").replace("-", "")


def _by_word(pairs: Iterable[str]) -> dict[str, list[str]]:
    """Return pairs by the word that they would make joined."""
    found: dict[str, list[str]] = {}
    for pair in pairs:
        found.setdefault(_as_one(pair), []).append(pair)
    return found


def _others(names: list[str], whole: _Whole, own: _Forms) -> _Forms:
    """Return the forms with some names that a whole text has beside those of one of its bodies."""
    pairs = [pair for name in names for pair in whole.pairs.get(name, ())]
    sought = (names, pairs, names, names)
    return _Forms(*(_less(*counts) for counts in zip(sought, whole.forms, own, strict=True)))


def _less(names: Iterable[str], counts: Counter[str], own: Counter[str]) -> Counter[str]:
    return Counter({name: left for name in names if (left := counts[name] - own[name]) > 0})


def _variants(forms: _Forms, language: str) -> Iterator[TermVariants]:
    yield from _joined(forms)
    if primary(language) == "en":
        for short in forms.plural:
            if forms.alone[short]:
                written = Counter({short: forms.alone[short], f"{short}s": forms.plural[short]})
                yield TermVariants(tuple(written.most_common()))


def _joined(forms: _Forms) -> Iterator[TermVariants]:
    """Yield two words that also stand as one, or joined by a hyphen."""
    for joined, pairs in _by_word(forms.pairs).items():
        if len(pairs) == 1 and not forms.whole[joined]:
            continue
        written = Counter({form: forms.pairs[form] for form in pairs}) + Counter({joined: forms.whole[joined]})
        if joined in written or any("-" in form for form in written):
            yield TermVariants(tuple(written.most_common()))


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
