"""How the deadline of a round was changed: from when to when, by whom, and why, as the record has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sqlalchemy import select
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
    query = (
        select(RecordEntry.at, RecordEntry.actor, RecordEntry.facts)
        .join(Chain, Chain.id == RecordEntry.chain_id)
        .where(Chain.name == f"instrument:{round.instrument.code}", RecordEntry.act == "set the deadline")
        .where(RecordEntry.subject == f"round:{round.code}")
        .order_by(RecordEntry.number)
    )
    changes = [
        ChangedDeadline(later.at, later.actor, _due(before.facts), _due(later.facts), later.facts.get("reason", ""))
        for before, later in pairwise(db.execute(query))
    ]
    return tuple(reversed(changes))


def _due(facts: Mapping[str, str]) -> datetime:
    return datetime.fromisoformat(facts["due_at"])
