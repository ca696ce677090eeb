"""Find what a clause says about time and offer it as rules with exact places; a person confirms, nothing is
stored.

Method: regular expressions per language (`languages/`); of matches that overlap, the earlier and then the
longer counts. A phrase is offered only as what it says: an event has its known name or its own words, and
where the words give no day the offer is "no date". Offsets are those of the characters of the text, which
is never changed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from negotiate.characters import MatchingForm, matching_form
from negotiate.dates.evaluation.anchors import parts
from negotiate.dates.names import DateKind
from negotiate.dates.phrases.languages import lexicon_of
from negotiate.dates.phrases.languages.lexicon import Form, Lexicon, Shape
from negotiate.dates.phrases.offers import offer
from negotiate.dates.rules import (
    Fixed,
    Interval,
    NoDate,
    Offset,
    Own,
    PerParty,
    Recurring,
    Rule,
    Sunset,
    Then,
    Threshold,
    Unless,
)

_SENTENCE_END = re.compile(r"[.;。；؛](?=\s|$)|[。；]|\n")
#: How many characters before its period the verb of ending may stand.
_ENDING_REACH = 45
#: How far before a number another one may stand that the text leaves as a choice.
_RIVAL_REACH = 60
#: How far from a phrase, in characters, words still tell what it is for.
_WINDOW = 1500


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """Words about time at text[start:end], the rule they are offered as, and what the date is for, if plain.

    `every` is the interval of a recurring phrase that names no first date: the offer then has no date.
    """

    start: int
    end: int
    words: str
    rule: Rule
    kind: DateKind | None = None
    every: Interval | None = None


def find_phrases(text: str, language: str = "en") -> tuple[TimePhrase, ...]:
    """Return the phrases about time in the order of the text; none in a language that has no lexicon.

    >>> [found] = find_phrases("A review shall be held five years after the entry into force of this Treaty.")
    >>> found.words
    'five years after the entry into force of this Treaty'
    """
    lexicon = lexicon_of(language)
    if lexicon is None:
        return ()
    form = matching_form(text)
    plain, ends = form.text, sentence_ends(form.text)
    phrases = [one for shape, found in _matches(plain, lexicon) for one in _read(plain, ends, shape, found, lexicon)]
    joined = _with_first(_sequences(phrases, plain, lexicon), plain, lexicon)
    return tuple(_placed(_excepted(phrase, plain, lexicon), form, text) for phrase in joined)


def _placed(phrase: TimePhrase, form: MatchingForm, text: str) -> TimePhrase:
    """Return a phrase found in the form of a text with its place and words in the text as it is written."""
    start, end = form.place(phrase.start, phrase.end)
    return replace(phrase, start=start, end=end, words=text[start:end])


def _matches(text: str, lexicon: Lexicon) -> list[tuple[Form, re.Match[str]]]:
    """Return the matches that stand: none overlaps another, the earlier and then the longer first."""
    lowered = text.lower()
    asked = (each for each in lexicon.form_patterns if each[0].may_stand_in(lowered))
    every = [(form, found) for form, pattern in asked for found in pattern.finditer(text)]
    every.sort(key=lambda pair: (pair[1].start(), -pair[1].end()))
    kept: list[tuple[Form, re.Match[str]]] = []
    reached = 0
    for form, found in every:
        if found.start() >= reached:
            kept.append((form, found))
            reached = found.end()
    return [(form, found) for form, found in kept if form.shape is not Shape.IGNORED]


def _read(text: str, ends: tuple[int, ...], form: Form, found: re.Match[str], lexicon: Lexicon) -> Iterator[TimePhrase]:
    """Yield the phrase that a match makes, in its sentence; one for each length where it leaves a choice of them."""
    begin, end = sentence_around(ends, found.start(), found.end())
    begin, end = max(begin, found.start() - _WINDOW), min(end, found.end() + _WINDOW)
    before = text[begin : found.start()]
    subject = re.search(lexicon.subject, text[begin : found.end()]) if lexicon.subject else None
    named = subject["subject"] if subject else ""
    for start, groups in _choices(text, found, lexicon):
        words = text[start : found.end()]
        made = offer(form, groups, lexicon, words, named)
        rule = _ended(made.rule, before[-_ENDING_REACH:], text[found.end() : end], lexicon)
        kind = DateKind.SUNSET if isinstance(rule, Sunset) else _kind(text, (begin, end), found, form, lexicon)
        start += len(words) - len(words.lstrip())
        yield TimePhrase(start, start + len(words.strip()), words.strip(), _per_party(rule), kind, made.every)


def _choices(text: str, found: re.Match[str], lexicon: Lexicon) -> Iterator[tuple[int, Mapping[str, str | None]]]:
    """Yield where a match begins and its groups, once for each number: "[two] [three] years", "two to three years"."""
    parts = found.groupdict()
    rivals: list[tuple[int, Mapping[str, str | None]]] = []
    start = found.start("count") if parts.get("count") else 0
    while start and (rival := _rival(text, start, lexicon)):
        start = rival.start("rival")
        rivals.append((start, {**parts, "count": rival["rival"], "again": rival["again"]}))
    yield from reversed(rivals)
    yield (found.start("count") if rivals else found.start()), parts


def _rival(text: str, start: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the number that stands right before the one at `start`, linked to it by a word or by brackets."""
    begin = max(0, start - _RIVAL_REACH)
    rival = lexicon.rival_pattern.search(text, begin, start)
    linked = rival and (rival["link"] or rival["rival"][-1] in "]］" or text[start] in "[［")
    return rival if linked else None


def sentence_ends(text: str) -> tuple[int, ...]:
    """Return the offsets at which sentences begin and end, from 0 to the length of the text."""
    return (0, *(mark.end() for mark in _SENTENCE_END.finditer(text)), len(text))


def sentence_around(ends: tuple[int, ...], start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around [start, end) begins and ends."""
    return ends[bisect_right(ends, start) - 1], ends[min(bisect_left(ends, end), len(ends) - 1)]


def _ended(rule: Rule, before: str, after: str, lexicon: Lexicon) -> Rule:
    """Return the rule as a sunset where a verb of ending stands just before the period, or after."""
    if not isinstance(rule, (Offset, Fixed)):
        return rule
    ends = re.search(lexicon.ending, before, re.IGNORECASE) or re.match(lexicon.ending_after, after)
    return Sunset(rule) if ends else rule


def _kind(text: str, sentence: tuple[int, int], found: re.Match[str], form: Form, lexicon: Lexicon) -> DateKind | None:
    """Return the kind whose words stand nearest in the sentence, or in a phrase that names no event."""
    nearest: tuple[int, DateKind] | None = None
    own_words_count = "anchor" not in found.groupdict() and form.shape is not Shape.ON_DAY
    for kind, pattern in lexicon.kinds:
        for word in re.compile(pattern, re.IGNORECASE).finditer(text, *sentence):
            inside = word.start() < found.end() and word.end() > found.start()
            distance = max(found.start() - word.end(), word.start() - found.end())
            if (own_words_count or not inside) and (nearest is None or distance < nearest[0]):
                nearest = (distance, kind)
    return nearest[1] if nearest else None


def _per_party(rule: Rule) -> Rule:
    """Return the rule with a clock for each party where it counts from a party's own event."""
    return PerParty(rule) if any(isinstance(part, Own) for part in parts(rule)) else rule


def _sequences(phrases: list[TimePhrase], text: str, lexicon: Lexicon) -> list[TimePhrase]:
    """Join a phrase to the next where only "and thereafter" stands between them."""
    joined: list[TimePhrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        between = text[last.end : phrase.start] if last else ""
        if last and re.fullmatch(lexicon.thereafter, between, re.IGNORECASE) and _has_day(last.rule):
            joined[-1] = replace(
                last, end=phrase.end, words=text[last.start : phrase.end], rule=Then(last.rule, _following(phrase))
            )
        else:
            joined.append(phrase)
    return joined


def _has_day(rule: Rule) -> bool:
    """Say whether the rule can come to a day at all."""
    return not isinstance(rule, (NoDate, Then))


def _following(phrase: TimePhrase) -> Rule:
    """Return what comes after the first occurrence: an interval counts from the first holding."""
    return Recurring(phrase.every, Threshold(1, "holding")) if phrase.every else phrase.rule


def _with_first(phrases: list[TimePhrase], text: str, lexicon: Lexicon) -> list[TimePhrase]:
    """Give recurring phrases without a first date the first one set beside them: "the first review"."""
    return [
        replace(phrase, rule=Then(first.rule, _following(phrase)), every=None)
        if phrase.every and (first := _first_of(phrase, phrases[place + 1 : place + 9], text, lexicon))
        else phrase
        for place, phrase in enumerate(phrases)
    ]


def _first_of(phrase: TimePhrase, later: list[TimePhrase], text: str, lexicon: Lexicon) -> TimePhrase | None:
    """Return the phrase in this sentence or the next that says when the first one is, if it has a day."""
    for other in later:
        marks = [mark.end() for mark in _SENTENCE_END.finditer(text, phrase.end, other.start)]
        if len(marks) > 1 or other.start - phrase.end > _WINDOW:
            return None
        before = text[marks[-1] if marks else phrase.end : other.start]
        if re.search(lexicon.first, before, re.IGNORECASE) and isinstance(other.rule, Offset):
            return other
    return None


def _excepted(phrase: TimePhrase, text: str, lexicon: Lexicon) -> TimePhrase:
    """Add the exception that follows the phrase, if any: "unless otherwise decided"."""
    found = lexicon.exception_pattern.match(text, phrase.end)
    if not found or (not _has_day(phrase.rule) and not isinstance(phrase.rule, Then)):
        return phrase
    words = " ".join(found["words"].split())
    return replace(phrase, end=found.end(), words=text[phrase.start : found.end()], rule=Unless(phrase.rule, words))
