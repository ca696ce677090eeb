"""One matched phrase to the rule it is offered as; where the words give no day, the offer is "no date"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from negotiate.dates.names import MARKS
from negotiate.dates.notation.notation import parse
from negotiate.dates.numerals import spell_ordinal
from negotiate.dates.phrases.languages.lexicon import Form, Lexicon, Shape
from negotiate.dates.rules import (
    Fixed,
    Interval,
    NamedEvent,
    NoDate,
    NotBefore,
    Offset,
    Operator,
    Own,
    Point,
    Recurring,
    Rule,
    Sunset,
    Threshold,
    TimeSpan,
    Unit,
)

_LONGEST_NAME = 72
_LOOSE_END = re.compile(
    r"\s+(?:of|in|to|the|for|by|de|la|les|des|du|el|los|del|в|на|с|о|من|في)$|(?:之日?|的)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class OfferedRule:
    """What a phrase is offered as, and its interval if it recurs without a first date."""

    rule: Rule
    every: Interval | None = None


def offer(form: Form, parts: Mapping[str, str | None], lexicon: Lexicon, words: str, subject: str) -> OfferedRule:
    """Return the rule that matched words are offered as; `parts` are the groups of the form's pattern."""
    unit, half = parts.get("unit"), bool(parts.get("half"))
    span = lexicon.span(parts.get("count"), unit, parts.get("again"), half=half) if unit else form.implied
    anchor = point_of(parts.get("anchor") or "", lexicon, subject)
    words = _plain(words)
    try:
        if form.shape in (Shape.EVERY, Shape.AT_LEAST_EVERY):
            return _recurring(form.shape, span, anchor, words)
        return OfferedRule(_once(form.shape, parts, lexicon, span, anchor) or NoDate(words))
    except ValueError:
        return OfferedRule(NoDate(words))


def _plain(words: str) -> str:
    """Return words in a form that "no date" may hold."""
    return " ".join(re.sub(r"[()]", " ", words).split())


def _recurring(shape: Shape, span: TimeSpan | None, anchor: Point | None, words: str) -> OfferedRule:
    """Return a recurring rule, or no date with the interval where no first date is named."""
    if span is None:
        return OfferedRule(NoDate(words))
    interval = Interval(maximum=span) if shape is Shape.AT_LEAST_EVERY else Interval(span)
    if anchor is None:
        return OfferedRule(NoDate(words), interval)
    return OfferedRule(Recurring(interval, anchor))


def _once(
    shape: Shape, parts: Mapping[str, str | None], lexicon: Lexicon, span: TimeSpan | None, anchor: Point | None
) -> Rule | None:
    """Return the rule of a phrase that names one day, or None where it names none."""
    match shape:
        case Shape.ON_DAY | Shape.UNTIL_DAY:
            day = lexicon.day(*(parts.get(name) or parts.get(f"{name}2") or "" for name in "dmy"))
            return None if day is None else Sunset(Fixed(day)) if shape is Shape.UNTIL_DAY else Fixed(day)
        case Shape.NTH_MEETING:
            nth = lexicon.nth(parts.get("nth") or "")
            return Threshold(nth, "meeting") if nth else None
        case Shape.NEXT_MEETING:
            return NamedEvent("next meeting")
        case Shape.UPON:
            return anchor
        case Shape.ENDS_UPON:
            return Sunset(anchor) if anchor else None
        case _:
            return _counted(shape, parts, lexicon, span, anchor)


_OPERATORS = {
    Shape.AFTER: Operator.AFTER,
    Shape.NOT_BEFORE: Operator.AFTER,
    Shape.ENDS_AFTER: Operator.AFTER,
    Shape.WITHIN: Operator.WITHIN,
    Shape.BEFORE: Operator.BEFORE,
    Shape.AT_LEAST_BEFORE: Operator.AT_LEAST_BEFORE,
}


def _counted(
    shape: Shape, parts: Mapping[str, str | None], lexicon: Lexicon, span: TimeSpan | None, anchor: Point | None
) -> Rule | None:
    """Return the rule of a phrase that counts from an event, or None where a part of it is not understood."""
    if anchor is None:
        return None
    if shape in (Shape.NTH_DAY, Shape.ANNIVERSARY, Shape.FIRST_OF_MONTH):
        ordinal = parts.get("nth")
        nth = lexicon.nth(ordinal) if ordinal else 1
        return _nth(shape, nth, span, anchor) if nth else None
    if span is None or shape not in _OPERATORS:
        return None
    point = Offset(span, _OPERATORS[shape], anchor)
    match shape:
        case Shape.NOT_BEFORE:
            return NotBefore(point)
        case Shape.ENDS_AFTER:
            return Sunset(point)
        case _:
            return point


def _nth(shape: Shape, nth: int, span: TimeSpan | None, anchor: Point) -> Rule:
    """Return the n-th day, anniversary or month after an event; the months are counted from the end of the span."""
    match shape:
        case Shape.NTH_DAY:
            return Offset(TimeSpan(nth, Unit.DAY), Operator.NTH_DAY, anchor)
        case Shape.ANNIVERSARY:
            return Offset(TimeSpan(nth, Unit.YEAR), Operator.AFTER, anchor)
        case _:
            start = Offset(span, Operator.AFTER, anchor) if span else anchor
            return Offset(TimeSpan(nth, Unit.MONTH), Operator.FIRST_OF_MONTH, start)


def point_of(words: str, lexicon: Lexicon, subject: str = "") -> Point | None:
    """Return the event that the words name: one that the lexicon knows, or a name made of the words."""
    plain = " ".join(words.split())
    if not plain:
        return None
    bare = re.sub(lexicon.articles, "", plain, flags=re.IGNORECASE)
    for spelling in (plain, bare):
        for pattern, notation in lexicon.anchor_patterns:
            if found := pattern.search(spelling):
                return _known(found, notation, lexicon, subject)
    name = _shortened(MARKS.sub(" ", bare))
    try:
        return NamedEvent(name)
    except ValueError:
        return None


def _known(found: re.Match[str], notation: str, lexicon: Lexicon, subject: str) -> Point | None:
    """Return the anchor that the notation spells, with the ordinal or the sentence's subject put in."""
    nth = lexicon.nth(found["nth"]) or lexicon.count(found["nth"]) if "{nth}" in notation else None
    if "{nth}" in notation and not nth:
        return None
    if re.search(lexicon.bodies, subject):
        notation = notation.removesuffix(" of the {subject}")
    filled = notation.format(nth=spell_ordinal(nth or 1), subject=" ".join(subject.split()) or "act")
    rule = parse(f"upon {filled}")
    return rule if isinstance(rule, (NamedEvent, Own, Threshold)) else None


def _shortened(name: str) -> str:
    """Return a name that fits, cut at a word and without a preposition at its end."""
    words = " ".join(name.split())
    if len(words) > _LONGEST_NAME:
        words = words[:_LONGEST_NAME].rsplit(" ", 1)[0]
    while (cut := _LOOSE_END.sub("", words)) != words:
        words = cut
    return words
