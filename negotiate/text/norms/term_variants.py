"""Variants: one thing written in two ways, and words in quotation marks or capitals that nothing defines.

Points at forms alone: that two spellings mean one thing is for the reader to say. Known limits: a variant is two
words that also stand as one or with a hyphen; an abbreviation that stands for the thing itself both with and without
its "s"; a phrase in capitals that stands in small letters too. English for the last two.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

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
_ALONE = r"(?=[,.;:)]|\s+(?:and|or|by|for|in|of|to|is|are|shall|should|may|that|which)\b)"
_CAPITALS = re.compile(r"(?<![.:;!?]\s)(?<=[a-z,] )([A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){1,2})(?!\w)")


@dataclass(frozen=True, slots=True)
class TermVariants:
    """Ways in which one thing is written, the most frequent first, each with how often."""

    forms: tuple[tuple[str, int], ...]


def variants(bodies: Iterable[str], language: str = "en") -> tuple[TermVariants, ...]:
    """Return what a text writes in more than one way.

    >>> [one.forms for one in variants(["Cyber security and cybersecurity."])]
    [(('cyber security', 1), ('cybersecurity', 1))]
    """
    text = "\n".join(bodies)
    found = [*_joined(text)]
    if primary(language) == "en":
        found += _abbreviations(text)
    return tuple(found)


def _joined(text: str) -> Iterable[TermVariants]:
    """Yield two words that also stand as one, or joined by a hyphen."""
    whole = Counter(word.casefold() for word in _WORD.findall(text))
    pairs: dict[str, Counter[str]] = {}
    for first, sign, second in _PAIR.findall(text):
        if first.casefold() not in _COMMON:
            joined = (first + second).casefold()
            pairs.setdefault(joined, Counter())[f"{first}{sign}{second}".casefold()] += 1
    for joined, forms in pairs.items():
        hyphened = any("-" in form for form in forms)
        if joined in whole:
            forms[joined] += whole[joined]
        if joined in whole or (hyphened and len(forms) > 1):
            yield TermVariants(tuple(forms.most_common()))


def _abbreviations(text: str) -> Iterable[TermVariants]:
    for short in dict.fromkeys(_ABBREVIATION.findall(text)):
        alone = len(re.findall(rf"(?<!\w){short}{_ALONE}", text))
        if alone:
            many = len(re.findall(rf"(?<!\w){short}s(?!\w)", text))
            yield TermVariants(tuple(Counter({short: alone, f"{short}s": many}).most_common()))


def undefined(bodies: Iterable[str], terms: Iterable[str], language: str = "en") -> tuple[str, ...]:
    """Return words in quotation marks, and phrases in capitals that stand in small letters too, that are no terms.

    >>> undefined(["A “soft target” is spared.", "An Emergency Measure ends; each emergency measure does."], [])
    ('soft target', 'Emergency Measure')
    """
    text = "\n".join(bodies)
    known = {term_key(term) for term in terms}
    found = list(_QUOTED.findall(text))
    if primary(language) == "en":
        found += [phrase for phrase in _CAPITALS.findall(text) if re.search(rf"(?<!\w){phrase.lower()}(?!\w)", text)]
    return tuple(words for words in dict.fromkeys(found) if term_key(words) not in known)
