"""What the demonstration's text says about time and what has happened, read from two files; no clock here.

Days count from the day of loading, so that every flag is shown whenever the demonstration is started.
"""

from dataclasses import dataclass
from typing import Any

from negotiate.dates import Flag
from negotiate.demo.telling.cast import read_toml
from negotiate.models.dates.date_rule import DateRuleKind


@dataclass(frozen=True, slots=True)
class Rule:
    """One date rule of one clause, in the engine's notation; `flag` is how it stands on the day of loading.

    `lead_days` is None where the kind's own lead is meant; `ends` are the paragraphs that lapse with it.
    """

    key: str
    clause: str
    paragraph: str
    kind: DateRuleKind
    label: str
    notation: str
    flag: Flag
    lead_days: int | None = None
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """What happened on a day, with its source; with `rule`, an answer to it ("held", "extended" …).

    `party` is the short name of a delegation; `mistaken` the day that was recorded first, and corrected.
    """

    kind: str
    day: int
    source: str
    rule: str = ""
    until: int | None = None
    party: str = ""
    note: str = ""
    mistaken: int | None = None


@dataclass(frozen=True, slots=True)
class StoryApplication:
    """From when a paragraph applies to whom, in the engine's notation; no `group` means all Parties."""

    clause: str
    paragraph: str
    starts: str
    source: str
    group: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A flag on words about time that the chair has set aside, and why."""

    clause: str
    words: str
    reason: str


def read_rules() -> tuple[Rule, ...]:
    """Read the date rules."""
    return tuple(
        Rule(**{**one, "kind": DateRuleKind(one["kind"]), "flag": Flag(one["flag"]), "ends": _ends(one)})
        for one in read_toml("dates.toml")["rule"]
    )


def read_events() -> tuple[StoryEvent, ...]:
    """Read the events, the earliest first."""
    return tuple(StoryEvent(**one) for one in read_toml("dates.toml")["event"])


def read_stages() -> tuple[StoryApplication, ...]:
    """Read the stages of application."""
    return tuple(StoryApplication(**one) for one in read_toml("stages.toml")["stage"])


def read_set_aside() -> tuple[SetAside, ...]:
    """Read the flags that were set aside."""
    return tuple(SetAside(**one) for one in read_toml("stages.toml")["set_aside"])


def _ends(rule: dict[str, Any]) -> tuple[str, ...]:
    return tuple(rule.get("ends", ()))
