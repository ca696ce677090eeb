"""What became of a delegation's own amendments since its reader last marked a text as seen, for her first page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, false, func, or_, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Fate, FateKind, Instrument, Notice, Publication, Round, Sighting, TakeBack
from negotiate.policy import Actor, HeldSeat

#: So many are listed; the pages of the amendments have them all.
SHOWN = 12

_SEEN = (
    select(Publication.instrument_id, func.max(Sighting.seen_at).label("seen_at"))
    .join(Notice, Notice.publication_id == Publication.id)
    .join(Sighting, (Sighting.notice_id == Notice.id) & (Sighting.person_id == bindparam("person")))
    .group_by(Publication.instrument_id)
    .subquery()
)
#: What was decided since a person last marked a text as seen, newest first; a few may have been deferred before.
_DECIDED = (
    select(Amendment.code, Amendment.number, Instrument.title, Round.number, Fate.kind, Fate.reason, Fate.given_at)
    .join(Fate, Fate.amendment_id == Amendment.id)
    .join(Instrument, Instrument.id == Amendment.instrument_id)
    .join(Round, Round.id == Fate.round_id)
    .outerjoin(TakeBack, TakeBack.merge_id == Fate.merge_id)
    .outerjoin(_SEEN, _SEEN.c.instrument_id == Amendment.instrument_id)
    .where(
        TakeBack.id.is_(None),
        Fate.kind != FateKind.WITHDRAWN,
        or_(_SEEN.c.seen_at.is_(None), Fate.given_at > _SEEN.c.seen_at),
    )
    .order_by(Fate.given_at.desc(), Fate.id.desc())
    .limit(4 * SHOWN)
)


@dataclass(frozen=True)
class FateNews:
    """One decision on an amendment of the reader's delegation."""

    code: str
    number: int | None
    instrument: str
    round_number: int
    kind: FateKind
    reason: str
    given_at: datetime


def fate_news(db: Session, actor: Actor) -> Sequence[FateNews]:
    """Return the last decision on each amendment of the actor's delegations since she was here, newest first."""
    last: dict[str, FateNews] = {}
    hers = or_(false(), *(_of(place) for place in actor.places if place.delegation_id is not None))
    for row in db.execute(_DECIDED.where(hers), {"person": actor.person_id}):
        last.setdefault(row.code, FateNews(*row))
    return list(last.values())[:SHOWN]


def _of(place: HeldSeat) -> ColumnElement[bool]:
    """Return whether an amendment is of the delegation of a seat, in an instrument that the seat is for.

    What the delegation no longer takes part in is not among them.
    """
    own = and_(Amendment.delegation_id == place.delegation_id, Amendment.instrument_id.not_in(place.left))
    return own if place.instrument_id is None else and_(own, Amendment.instrument_id == place.instrument_id)
