"""The state of a date as of a day: the flags, the lead times, and the outlook that an evaluation returns."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from negotiate.dates.days import say
from negotiate.dates.names import DateKind


class Flag(StrEnum):
    """How a date stands; in order of urgency, the most urgent first."""

    OVERDUE = "overdue"
    DUE = "due"
    DUE_SOON = "due soon"
    LAPSED = "lapsed"
    EXTENDED = "extended"
    SCHEDULED = "scheduled"
    CONTINGENT = "contingent"
    NO_ANCHOR = "anchor not yet known"
    INDETERMINATE = "indeterminate"
    HELD = "held"
    SUPERSEDED = "superseded"

    @property
    def urgency(self) -> int:
        """Return the place in the order of urgency, 0 for the most urgent."""
        return list(Flag).index(self)


#: Days before a date from which it is due soon.
LEAD_DAYS = dict.fromkeys(DateKind, 180) | {DateKind.SUNSET: 365}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a rule comes to as of a day. Dates are absent where there are none: none is ever made up.

    `due` is the day to act by, or the day of the end; `opens` the first day on which the thing may happen;
    `latest` the day up to which a due thing may still wait; `overdue` every day that has passed undone;
    `upcoming` the next days from the day of looking on; `working` the computation, a sentence a step;
    `waiting_for` the events still to be recorded; `concerns` what a person should look at.
    """

    flag: Flag
    due: date | None = None
    opens: date | None = None
    latest: date | None = None
    overdue: tuple[date, ...] = ()
    upcoming: tuple[date, ...] = ()
    working: tuple[str, ...] = ()
    waiting_for: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()
    parties: "tuple[tuple[str, Outlook], ...]" = field(default=())

    @property
    def following(self) -> tuple[date, ...]:
        """Return the days to come after the one that is due, also where that one has passed undone."""
        return tuple(day for day in self.upcoming if self.due is None or day > self.due)

    @property
    def label(self) -> str:
        """Return the flag as a page shows it: "extended to 5 Feb 2026", "anchor not yet known"."""
        joint = {
            Flag.OVERDUE: " since ",
            Flag.EXTENDED: " to ",
            Flag.DUE_SOON: ": ",
            Flag.SCHEDULED: ": ",
            Flag.LAPSED: " on ",
        }
        if self.due is None or self.flag not in joint:
            return self.flag.value
        return f"{self.flag.value}{joint[self.flag]}{say(self.due)}"

    def with_working(self, *sentences: str) -> "Outlook":
        """Return the same outlook with more working behind."""
        return replace(self, working=self.working + sentences)

    def within(self, last: date, term: str) -> "Outlook":
        """Return the outlook of a thing that comes again only as long as a term runs: no day after its last one."""
        if self.due is None or not any(day > last for day in (self.due, *self.upcoming)):
            return self
        overdue, upcoming = (tuple(day for day in days if day <= last) for days in (self.overdue, self.upcoming))
        said = replace(self, overdue=overdue, upcoming=upcoming).with_working(f"no longer than {term}: {say(last)}")
        return said if self.due <= last else replace(said, flag=Flag.LAPSED, due=last)

    def with_concern(self, *sentences: str) -> "Outlook":
        """Return the same outlook with more to look at."""
        return replace(self, concerns=self.concerns + sentences)


def flag_by_day(due: date, as_of: date, lead_days: int, latest: date | None = None) -> Flag:
    """Return the flag of a thing not yet done, from its day alone.

    >>> flag_by_day(date(2031, 1, 17), date(2030, 9, 1), 180)
    <Flag.DUE_SOON: 'due soon'>
    """
    if as_of > (latest or due):
        return Flag.OVERDUE
    if as_of >= due:
        return Flag.DUE
    soon = (due - as_of) <= timedelta(days=lead_days)
    return Flag.DUE_SOON if soon else Flag.SCHEDULED
