"""How many amendments of delegations were undecided when each text was issued; of those that the reader may read."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.amendment_names import LAST_OF_DELEGATIONS
from negotiate.models import Amendment, Fate, FateKind, Instrument, TakeBack, Withdrawal
from negotiate.policy import Actor
from negotiate.queries.changes.standings import TextMoment
from negotiate.state.amendments.readable import readable

_FINAL = [kind for kind in FateKind if kind.is_final]


class AmendmentSpan(NamedTuple):
    """From when to when an amendment was on the table; to which clause."""

    clause_id: int
    tabled_at: datetime
    left_at: datetime | None

    def is_open_at(self, instant: datetime | None) -> bool:
        """Say whether it was undecided at an instant; None is now."""
        if instant is None:
            return self.left_at is None
        return self.tabled_at <= instant and (self.left_at is None or self.left_at > instant)


def amendment_spans(db: Session, actor: Actor, instrument: Instrument) -> list[AmendmentSpan]:
    """Return when each amendment came to the table and left it, of those that the actor may read."""
    decided = (
        select(func.min(Fate.given_at))
        .outerjoin(TakeBack, TakeBack.merge_id == Fate.merge_id)
        .where(Fate.amendment_id == Amendment.id, Fate.kind.in_(_FINAL), TakeBack.id.is_(None))
        .correlate(Amendment)
        .scalar_subquery()
    )
    query = (
        select(Amendment.clause_id, Amendment.tabled_at, func.coalesce(Withdrawal.withdrawn_at, decided))
        .outerjoin(Withdrawal, Withdrawal.amendment_id == Amendment.id)
        .where(Amendment.instrument_id == instrument.id, Amendment.number <= LAST_OF_DELEGATIONS)
        .where(readable(db, actor, instrument))
    )
    rows = db.execute(query)
    return [AmendmentSpan(clause_id, tabled_at, left_at) for clause_id, tabled_at, left_at in rows if tabled_at]


def open_at(spans: Sequence[AmendmentSpan], moment: TextMoment) -> int:
    """Return how many amendments were on the table when a text was issued, or are now."""
    return sum(span.is_open_at(moment.issued_at) for span in spans)
