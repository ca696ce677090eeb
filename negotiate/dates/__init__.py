"""Dates in treaties: rules from the text, events as recorded, and what follows from the two as of any day.

Three things stay apart. A *rule* is what the text says about time, and is stored as a line of notation. An
*event* is what really happened, and a *decision* what was resolved about a date; both are recorded by
people, with a source. An *outlook* is what rule, events and decisions come to on a day that the caller
names: no clock is read here, no event is inferred, and a date that cannot be computed is not made up.

    >>> from datetime import date
    >>> rule = parse("within five years after the entry into force of this Agreement")
    >>> write(rule)
    'within 5 years after entry into force'
    >>> evaluate(rule, [], date(2025, 10, 1)).flag
    <Flag.NO_ANCHOR: 'anchor not yet known'>
    >>> outlook = evaluate(rule, [DatedEvent("entry into force", date(2026, 1, 17))], date(2030, 9, 1))
    >>> outlook.label, outlook.working[-1]
    ('due soon: 17 Jan 2031', '17 Jan 2026 + 5 years = 17 Jan 2031')

The notation, one line for each thing that texts say:

    on 2031-05-14                                               a date
    180 days after entry into force                             an offset; also before, within … after,
    ninetieth day after the sixtieth instrument                 at least … before; the n-th day; a threshold
    first day of the month after 3 months after the fifth instrument
    180 days after the sixty-fifth instrument, but not earlier than 2 years after opening for signature
    latest of (on 2030-01-01; 5 years after entry into force)   or earliest of
    every 5 years after entry into force                        recurring; "from" puts the first at the point
    every 4 years to 6 years after entry into force            at least every, at most every, every … (… to …)
    ends 10 years after entry into force, extendable once by up to 5 years
    from decision, until 120 days after decision                a procedural window
    not before 10 years after entry into force                  possible from then on
    for each party: 30 days after its instrument                one clock for each party
    if one third of the Parties so request: 6 months after request
    5 years after entry into force, unless otherwise decided
    within 5 years after entry into force, then every 5 years after the first holding
    no date: at intervals to be determined                      shown as such

`find_phrases` reads a clause in any of the six languages of the United Nations and offers rules with their
places; `find_gaps` says where text and rules do not meet. Both only point: a person confirms.

`Flag` says how a date stands, `Outlook.working` how it was computed, `Outlook.waiting_for` which events are
missing.
"""

from negotiate.dates.days import read_date, say
from negotiate.dates.evaluation.anchors import Count, anchors, our_count, thresholds
from negotiate.dates.evaluation.evaluate import evaluate
from negotiate.dates.evaluation.events import (
    DatedEvent,
    Decision,
    Extended,
    Happening,
    Held,
    Lapsed,
    Revived,
    Superseded,
    happening,
)
from negotiate.dates.evaluation.flags import LEAD_DAYS, Flag, Outlook
from negotiate.dates.names import DateKind, WellKnown, canonical, same_name
from negotiate.dates.notation.notation import parse, rule_for
from negotiate.dates.notation.reader import NotUnderstood
from negotiate.dates.notation.writing import write
from negotiate.dates.phrases.gaps import Gap, Lack, find_gaps
from negotiate.dates.phrases.phrases import TimePhrase, find_phrases
from negotiate.dates.rules import Rule

__all__ = [
    "LEAD_DAYS",
    "Count",
    "DateKind",
    "DatedEvent",
    "Decision",
    "Extended",
    "Flag",
    "Gap",
    "Happening",
    "Held",
    "Lack",
    "Lapsed",
    "NotUnderstood",
    "Outlook",
    "Revived",
    "Rule",
    "Superseded",
    "TimePhrase",
    "WellKnown",
    "anchors",
    "canonical",
    "evaluate",
    "find_gaps",
    "find_phrases",
    "happening",
    "our_count",
    "parse",
    "read_date",
    "rule_for",
    "same_name",
    "say",
    "thresholds",
    "write",
]
