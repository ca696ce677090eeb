"""How the deadline of a round was changed: from when to when, by whom, and why, as the record has it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from negotiate.models import Chain, RecordEntry, Round


@dataclass(frozen=True)
class ChangedDeadline:
    """A later word on until when amendments are tabled; `reason` may be empty where it was extended."""

    at: datetime
    by: str
    before: datetime
    after: datetime
    reason: str

    @property
    def is_earlier(self) -> bool:
        """Say whether it was brought forward."""
        return self.after < self.before


def changed_deadlines(db: Session, round: Round) -> tuple[ChangedDeadline, ...]:
    """Return the changes of a round's deadline, newest first; the first setting is none."""
    return deadlines_of(db, [round])[round.id]


def deadlines_of(db: Session, rounds: Collection[Round]) -> dict[int, tuple[ChangedDeadline, ...]]:
    """Return the changes of the deadlines of several rounds, by the id of the round."""
    ids = {f"round:{row.code}": row.id for row in rounds}
    journals = {f"instrument:{row.instrument.code}" for row in rounds}
    query = (
        select(RecordEntry.subject, RecordEntry.at, RecordEntry.actor, RecordEntry.facts)
        .join(Chain, Chain.id == RecordEntry.chain_id)
        .where(Chain.name.in_(journals), RecordEntry.act == "set the deadline", RecordEntry.subject.in_(ids))
        .order_by(RecordEntry.number)
    )
    settings: dict[int, list[Row[Any]]] = {key: [] for key in ids.values()}
    for row in db.execute(query):
        settings[ids[row.subject]].append(row)
    return {key: tuple(reversed(_changes(rows))) for key, rows in settings.items()}


def _changes(settings: Iterable[Row[Any]]) -> list[ChangedDeadline]:
    return [
        ChangedDeadline(later.at, later.actor, _due(before.facts), _due(later.facts), later.facts.get("reason", ""))
        for before, later in pairwise(settings)
    ]


def _due(facts: Mapping[str, str]) -> datetime:
    return datetime.fromisoformat(facts["due_at"])
