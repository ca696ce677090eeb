"""Where a clause's words about time and its rules do not meet; it points, and changes neither.

Method: the amounts of time (lengths, dates) in the phrases found are set against those in the rules. A
phrase is covered when the rules hold all its amounts; a rule stands in the text when the phrases hold all
of the rule's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from negotiate.dates.evaluation.anchors import anchors, parts
from negotiate.dates.notation.writing import write
from negotiate.dates.phrases.languages import lexicon_of
from negotiate.dates.phrases.languages.lexicon import Lexicon
from negotiate.dates.phrases.phrases import TimePhrase, find_phrases, sentence_around, sentence_ends
from negotiate.dates.rules import Extension, Fixed, Rule, Sunset, TimeSpan, Unit


class Lack(Enum):
    """What is missing, in words for a margin."""

    RULE = "The text speaks of time here; no date rule says so."
    TEXT = "The words of the clause no longer say what this date rule says."
    FIRST_DATE = "This comes again and again, but the text does not say from when."
    END = "A temporary, emergency or exceptional measure, and the clause gives it no end."


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing, at text[start:end]; a rule without text has its notation for words, and place 0."""

    lack: Lack
    start: int
    end: int
    words: str


def find_gaps(text: str, rules: Iterable[Rule], language: str = "en") -> tuple[Gap, ...]:
    """Return what is missing between a clause's text and its rules, in the order of the text.

    >>> [gap] = find_gaps("Emergency measures may be adopted by the Conference.", [])
    >>> gap.words, gap.lack.name
    ('Emergency', 'END')
    """
    lexicon = lexicon_of(language)
    if lexicon is None:
        return ()
    given, phrases = tuple(rules), find_phrases(text, language)
    gaps = [
        *_rules_without_text(given, phrases),
        *_phrases_without_rule(given, phrases),
        *_without_first_date(given, phrases),
        *_without_end(text, given, phrases, lexicon),
    ]
    return tuple(sorted(gaps, key=lambda gap: gap.start))


def amounts(rule: Rule) -> frozenset[object]:
    """Return the lengths and dates in a rule, in months and days; extensions are left out."""
    allowed = {part.up_to for part in parts(rule) if isinstance(part, Extension)}
    spans = {_common(part) for part in parts(rule) if isinstance(part, TimeSpan) and part not in allowed}
    return frozenset(spans | {part.on for part in parts(rule) if isinstance(part, Fixed)})


def _common(span: TimeSpan) -> tuple[int, Unit]:
    """Return the span in months or days: 12 months and a year are the same amount."""
    match span.unit:
        case Unit.YEAR:
            return span.count * 12, Unit.MONTH
        case Unit.WEEK:
            return span.count * 7, Unit.DAY
        case _:
            return span.count, span.unit


def _rules_without_text(rules: tuple[Rule, ...], phrases: tuple[TimePhrase, ...]) -> list[Gap]:
    """Return the rules of which an amount is found nowhere in the text."""
    said = frozenset().union(*(_said(phrase) for phrase in phrases))
    return [Gap(Lack.TEXT, 0, 0, write(rule)) for rule in rules if not amounts(rule) <= said]


def _said(phrase: TimePhrase) -> frozenset[object]:
    """Return the amounts in a phrase, with that of an interval which has no first date."""
    spans = {_common(part) for part in parts(phrase.every) if isinstance(part, TimeSpan)}
    return amounts(phrase.rule) | spans


def _phrases_without_rule(rules: tuple[Rule, ...], phrases: tuple[TimePhrase, ...]) -> list[Gap]:
    """Return the phrases that no rule of the clause covers."""
    held = frozenset().union(*(amounts(rule) for rule in rules))
    names = {name.casefold() for rule in rules for name in anchors(rule)}
    return [
        Gap(Lack.RULE, phrase.start, phrase.end, phrase.words)
        for phrase in phrases
        if phrase.rule not in rules and not _covered(phrase, held, names, any_rule=bool(rules))
    ]


def _covered(phrase: TimePhrase, held: frozenset[object], names: set[str], *, any_rule: bool) -> bool:
    """Say whether the rules hold the phrase's amounts, or its event, or where it has neither, exist."""
    if said := _said(phrase):
        return said <= held
    if wanted := {name.casefold() for name in anchors(phrase.rule)}:
        return wanted <= names
    return any_rule


def _without_first_date(rules: tuple[Rule, ...], phrases: tuple[TimePhrase, ...]) -> list[Gap]:
    """Return the recurring phrases that name no first date, unless a rule gives the interval one."""
    held = frozenset().union(*(amounts(rule) for rule in rules))
    return [
        Gap(Lack.FIRST_DATE, phrase.start, phrase.end, phrase.words)
        for phrase in phrases
        if phrase.every and not _said(phrase) <= held
    ]


def _without_end(text: str, rules: tuple[Rule, ...], phrases: tuple[TimePhrase, ...], lexicon: Lexicon) -> list[Gap]:
    """Return the first word for something passing, where neither the clause nor a rule ends it."""
    ruled = [*rules, *(phrase.rule for phrase in phrases)]
    if any(isinstance(part, Sunset) for rule in ruled for part in parts(rule)):
        return []
    if re.search(lexicon.ending, text, re.IGNORECASE):
        return []
    fleeting = list(re.finditer(lexicon.fleeting, text, re.IGNORECASE))
    ends = sentence_ends(text)
    sentences = {sentence_around(ends, found.start(), found.end()) for found in fleeting}
    if any(re.search(lexicon.bounded, text[begin:end], re.IGNORECASE) for begin, end in sentences):
        return []
    return [Gap(Lack.END, found.start(), found.end(), found[0]) for found in fleeting[:1]]
