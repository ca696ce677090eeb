"""The events that a rule waits for, and our own count of instruments beside a threshold; nothing is inferred.

A threshold's day is only ever recorded. The count says what the recorded instruments come to, so that a
person can compare, and record the event or correct the instruments.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from negotiate.dates.evaluation.events import DatedEvent
from negotiate.dates.evaluation.resolve import event_name
from negotiate.dates.names import same_name
from negotiate.dates.rules import NamedEvent, OnlyIf, Own, Rule, Threshold, Unless


def parts(value: object) -> list[object]:
    """Return a rule and every value inside it, in the order of the notation."""
    found = [value]
    if is_dataclass(value):
        for one in fields(value):
            inner = getattr(value, one.name)
            for each in inner if isinstance(inner, tuple) else (inner,):
                found.extend(parts(each))
    return found


def anchors(rule: Rule) -> tuple[str, ...]:
    """Return the names of the events that the rule looks for, each once: what a form offers to record.

    >>> from negotiate.dates.notation.notation import parse
    >>> anchors(parse("180 days after the 65th instrument, but not earlier than 2 years after opening"))
    ('sixty-fifth instrument', 'opening for signature')
    """
    names: list[str] = []
    for part in parts(rule):
        match part:
            case NamedEvent(name) | Own(name):
                names.append(name)
            case Threshold():
                names.append(event_name(part))
            case OnlyIf(condition, _) | Unless(_, condition):
                names.append(condition)
    return tuple(dict.fromkeys(names))


def thresholds(rule: Rule) -> tuple[Threshold, ...]:
    """Return the thresholds in the rule."""
    return tuple(dict.fromkeys(part for part in parts(rule) if isinstance(part, Threshold)))


@dataclass(frozen=True, slots=True)
class Count:
    """How many parties have an event of the counted name, and when the count reached the threshold."""

    threshold: Threshold
    have: int
    reached_on: date | None = None


def our_count(threshold: Threshold, events: Iterable[DatedEvent], as_of: date) -> Count:
    """Return our own count of the parties' events; a condition or "all of a list" is left to a person.

    >>> deposits = [DatedEvent("instrument", date(2024, 1, day), f"State {day}") for day in (3, 4, 5)]
    >>> our_count(Threshold(2, "instrument"), deposits, date(2024, 2, 1)).reached_on
    datetime.date(2024, 1, 4)
    """
    first_days: dict[str, date] = {}
    for event in events:
        if event.party and event.on <= as_of and same_name(event.name, threshold.of):
            first_days[event.party] = min(event.on, first_days.get(event.party, event.on))
    days = sorted(first_days.values())
    if threshold.count is None or threshold.condition or len(days) < threshold.count:
        return Count(threshold, len(days), None)
    return Count(threshold, len(days), days[threshold.count - 1])
