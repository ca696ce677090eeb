"""The notation in which rules are stored, exported and typed: read here, written by `writing`; nothing is
computed.

Method: recursive descent; the grammar is the functions below, in order. Spellings that treaties use
("sixtieth", "five years from", "every year") are understood and brought to one; what cannot be read is
refused with a sentence.
"""

from functools import lru_cache

from negotiate.dates.names import DateKind, WellKnown
from negotiate.dates.notation.points import A_NAME, floored, point, span
from negotiate.dates.notation.reader import NotUnderstood, Reader
from negotiate.dates.rules import (
    Extension,
    First,
    Fixed,
    Floored,
    Interval,
    NamedEvent,
    NoDate,
    NotBefore,
    Offset,
    OneOf,
    OnlyIf,
    Own,
    PerParty,
    Recurring,
    Rule,
    Sunset,
    Then,
    Threshold,
    TimeSpan,
    Unit,
    Unless,
    Window,
)

_POINTS = (Fixed, NamedEvent, Own, Threshold, Offset, OneOf, Floored)
_BEGINNINGS = "a date, “5 years after …”, “every …”, “ends …”, “upon …” or “no date: …”"


@lru_cache(maxsize=4096)
def parse(text: str) -> Rule:
    """Return the rule that the notation spells, remembered; raise NotUnderstood, a ValueError, with a sentence.

    >>> parse("five years from entry into force of this Treaty") == parse("5 years after entry into force")
    True
    >>> parse("5 years after")
    Traceback (most recent call last):
    negotiate.dates.notation.reader.NotUnderstood: Understood “5 years after”; then expected a date such as \
“2031-05-14” or an event such as “entry into force”, found the end.
    """
    reader = Reader(text)
    try:
        rule = _rule(reader)
    except NotUnderstood:
        raise
    except ValueError as trouble:
        raise NotUnderstood(str(trouble), reader.text[: reader.at].strip(), reader.text[reader.at :].strip()) from None
    if reader.at < len(reader.text):
        reader.fail("expected the end of the rule")
    return rule


def rule_for(kind: DateKind, text: str) -> Rule:
    """Return the rule that the notation spells, as this kind of date has it: a sunset always ends by itself.

    >>> rule_for(DateKind.SUNSET, "on 2030-01-01") == parse("ends on 2030-01-01")
    True
    """
    rule = parse(text)
    return Sunset(rule) if kind is DateKind.SUNSET and isinstance(rule, _POINTS) else rule


def _rule(reader: Reader) -> Rule:
    """Read a rule: a condition or a clock before it, then its body, then its tails."""
    reader.enter()
    if found := reader.take(rf"if {A_NAME}:"):
        rule: Rule = OnlyIf(found[1], _rule(reader))
    elif reader.take(r"for each party:"):
        rule = PerParty(_rule(reader))
    else:
        rule = _tails(reader, _body(reader))
    reader.leave()
    return rule


def _tails(reader: Reader, rule: Rule) -> Rule:
    """Read what follows the body: an exception, or what comes after the first occurrence."""
    while True:
        if isinstance(rule, _POINTS) and reader.sees(r", (?:but )?not (?:earlier|before)"):
            rule = floored(reader, rule)
        elif found := reader.take(rf", unless {A_NAME}"):
            rule = Unless(rule, found[1])
        elif reader.take(r", (?:and )?then\b"):
            return Then(rule, _rule(reader))
        else:
            return rule


def _body(reader: Reader) -> Rule:
    """Read the body of a rule by its first words."""
    if reader.take(r"\("):
        rule = _rule(reader)
        reader.expect(r"\)", "a closing “)”")
        return rule
    if found := reader.take(r"no date(?:: ?([^()]*))?(?=\)|$)"):
        return NoDate(found[1] or "")
    if reader.take(r"ends\b"):
        return Sunset(point(reader), _extension(reader))
    if reader.take(r"from\b"):
        opens = point(reader)
        reader.expect(r", until\b", "“, until” and the end of the period")
        return Window(opens, point(reader))
    if reader.take(r"not (?:before|earlier than)\b"):
        return NotBefore(point(reader))
    return _recurring(reader) or _by_itself(reader)


def _recurring(reader: Reader) -> Rule | None:
    """Read "every 5 years after …", or None if the text does not go on like that."""
    if reader.take(r"at least every\b"):
        interval = Interval(maximum=_period(reader))
    elif reader.take(r"at most every\b"):
        interval = Interval(minimum=_period(reader))
    elif reader.take(r"every\b"):
        interval = _interval(reader)
    else:
        return None
    found = reader.expect(r"(after|from)\b", "“after” or “from” and the day from which it is counted")
    return Recurring(interval, point(reader), First(found[1].lower()))


def _period(reader: Reader) -> TimeSpan:
    """Read a length of time, or a unit alone: "every year"."""
    found = reader.take(r"(day|week|month|year)\b")
    return TimeSpan(1, Unit(found[1].lower())) if found else span(reader)


def _interval(reader: Reader) -> Interval:
    """Read an interval after "every": one length, two, or one with limits in round brackets."""
    first = _period(reader)
    if reader.take(r"to\b"):
        return Interval(minimum=first, maximum=span(reader))
    if not reader.take(r"\("):
        return Interval(first)
    minimum = maximum = None
    if reader.take(r"at least\b"):
        minimum = span(reader)
    elif reader.take(r"at most\b"):
        maximum = span(reader)
    else:
        minimum = span(reader)
        reader.expect(r"to\b", "“to” and the longest interval")
        maximum = span(reader)
    reader.expect(r"\)", "a closing “)”")
    return Interval(first, minimum, maximum)


def _extension(reader: Reader) -> Extension | None:
    """Read what the text allows by way of extension."""
    if not reader.take(r", extendable\b"):
        return None
    found = reader.take(r"(once)\b|(\d{1,3}) times?\b")
    times = None if found is None else 1 if found[1] else int(found[2])
    return Extension(times, span(reader) if reader.take(r"by up to\b") else None)


def _by_itself(reader: Reader) -> Rule:
    """Read a point that is the whole rule; an event must then be announced by "upon", or be well known."""
    start, announced = reader.at, reader.sees(r"upon\b")
    if not reader.text[start:].strip():
        reader.fail(f"expected a rule: {_BEGINNINGS}")
    rule = point(reader)
    if isinstance(rule, NamedEvent) and not announced and rule.name not in set(WellKnown):
        reader.at = start
        reader.fail(f"expected {_BEGINNINGS}")
    return rule
