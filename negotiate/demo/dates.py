"""What the demonstration's text says about time and what has happened, read from `dates.toml`; no clock here.

Days count from the day of loading, so that every flag is shown whenever the demonstration is started.
"""

from dataclasses import dataclass

from negotiate.demo.cast import read_toml
from negotiate.models.date_rule import DateRuleKind
from negotiate.text.dates import Flag


@dataclass(frozen=True, slots=True)
class Rule:
    """One date rule of one clause, in the engine's notation; `flag` is how it stands on the day of loading.

    `lead_days` is None where the kind's own lead is meant.
    """

    key: str
    clause: str
    paragraph: str
    kind: DateRuleKind
    label: str
    notation: str
    flag: Flag
    lead_days: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day, with its source; with `rule`, an answer to it ("held", "extended" …)."""

    kind: str
    day: int
    source: str
    rule: str = ""
    until: int | None = None


def read_rules() -> tuple[Rule, ...]:
    """Read the date rules."""
    return tuple(
        Rule(**{**one, "kind": DateRuleKind(one["kind"]), "flag": Flag(one["flag"])})
        for one in read_toml("dates.toml")["rule"]
    )


def read_events() -> tuple[Event, ...]:
    """Read the events, the earliest first."""
    return tuple(Event(**one) for one in read_toml("dates.toml")["event"])
