"""What two real treaties say about time, article by article, read by hand: the measure for the finder.

A row is an article and the rules that its words make, with every event that is not well known as "an event"
(or "its act", where it is each party's own) and words without a date written "no date"; no text is copied.
"""

from dataclasses import fields, replace
from enum import Enum

from negotiate.dates.notation.writing import write
from negotiate.dates.phrases.phrases import TimePhrase
from negotiate.dates.rules import (
    Extension,
    Fixed,
    Interval,
    NamedEvent,
    NoDate,
    OneOf,
    Own,
    Threshold,
    TimeSpan,
    Unless,
)

#: The High Seas Treaty of 2023.
HIGH_SEAS = {
    12: [
        "6 months before an event", "no date", "upon an event", "within 1 year after an event",
        "no date every 2 years",
    ],
    14: [
        "within 3 years after an event", "no date every 1 year", "ends upon an event", "no date", "no date",
        "ends upon an event",
        "within 5 years after entry into force, then every 2 years after the first holding",
        "within 5 years after entry into force",
    ],
    16: ["no date"],
    21: ["upon the first meeting"],
    22: ["ends upon an event", "upon an event", "ends upon an event"],
    23: [
        "120 days after an event", "90 days after an event", "upon an event", "no date",
        "every 3 years after an event", "120 days after an event", "60 days before an event",
    ],
    24: ["upon an event", "ends 2 years after an event"],
    26: ["no date"],
    31: ["within 40 days after an event"],
    36: ["no date"],
    38: ["no date"],
    44: ["no date"],
    45: ["no date", "no date"],
    46: ["upon the first meeting"],
    47: [
        "within 1 year after entry into force", "no date", "upon the first meeting", "no date",
        "within 5 years after entry into force, then no date",
    ],
    49: ["upon the first meeting"],
    50: ["upon the first meeting"],
    52: ["no date", "upon the first meeting", "no date", "no date"],
    54: ["no date"],
    55: ["upon the first meeting", "no date"],
    61: ["ends upon an event"],
    65: ["on 2023-09-20", "ends on 2025-09-20"],
    66: ["1 day after an event"],
    68: ["120 days after the sixtieth instrument", "for each party: thirtieth day after its act"],
    69: ["upon an event", "for each party: ends upon its act", "for each party: ends upon its act"],
    72: [
        "within 6 months after an event", "upon an event", "thirtieth day after an event",
        "for each party: thirtieth day after its act",
    ],
    73: ["1 year after an event, unless so"],
    74: [
        "upon an event", "at least 150 days before an event", "at least 30 days before an event",
        "180 days after an event", "thirtieth day after an event",
    ],
}  # fmt: skip

#: The Paris Agreement of 2015, on which the forms were not drawn up.
PARIS = {
    4: ["no date every 5 years", "upon the first meeting"],
    6: ["upon the first meeting"],
    7: ["upon the first meeting", "no date", "no date"],
    9: ["no date every 2 years", "no date every 2 years", "no date every 2 years", "upon the first meeting"],
    11: ["upon the first meeting"],
    13: ["upon the first meeting"],
    14: ["no date", "no date", "no date every 5 years"],
    15: ["upon the first meeting", "no date every 1 year"],
    16: ["no date", "upon the first meeting", "within 6 months after an event"],
    20: ["on 2016-04-22", "ends on 2017-04-21", "1 day after an event"],
    21: ["thirtieth day after the fifty-fifth instrument with so",
         "for each party: thirtieth day after its act"],
    28: ["for each party: not before 3 years after its act", "1 year after an event"],
}  # fmt: skip


def shape_of(phrase: TimePhrase) -> str:
    """Return the notation of what a phrase is offered as, with events and loose words made alike."""
    plain = write(_alike(phrase.rule))
    return f"{plain} every {phrase.every.nominal or phrase.every.maximum}" if phrase.every else plain


def _alike(part: object) -> object:
    """Return a part of a rule with what the treaty's own words gave taken out."""
    match part:
        case NamedEvent(name):
            return part if name == "entry into force" else NamedEvent("an event")
        case Own():
            return Own("act")
        case NoDate():
            return NoDate()
        case Threshold(count, of, condition):
            return Threshold(count, of, condition and "so")
        case Unless(rule, _):
            return Unless(_alike(rule), "so")
        case OneOf(choice, points):
            return OneOf(choice, tuple(map(_alike, points)))
        case Fixed() | TimeSpan() | Interval() | Extension() | Enum() | None:
            return part
    return replace(part, **{one.name: _alike(getattr(part, one.name)) for one in fields(part)})
