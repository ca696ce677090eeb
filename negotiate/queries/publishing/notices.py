"""What a person's delegation was told has been published, and she has not seen yet."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Notice, Publication, Sighting, Standing
from negotiate.policy import Act, Actor, may


@dataclass(frozen=True)
class NoticeLine:
    """One publication that the reader has not seen yet."""

    code: str
    instrument_code: str
    instrument: str
    publication_code: str
    title: str
    symbol: str
    standing: Standing
    issued_at: datetime


_SEEN = select(Sighting.notice_id).where(Sighting.person_id == bindparam("person"))
_UNSEEN = (
    select(Notice)
    .where(Notice.delegation_id.in_(bindparam("own", expanding=True)), Notice.id.not_in(_SEEN))
    .options(selectinload(Notice.publication).selectinload(Publication.instrument))
    .order_by(Notice.id.desc())
)


def unseen(db: Session, actor: Actor) -> tuple[NoticeLine, ...]:
    """Return the notices to the actor's delegations that she has not marked as seen, newest first."""
    found = db.scalars(_UNSEEN, {"own": sorted(actor.delegation_ids()), "person": actor.person_id})
    rows = [notice for notice in found if may(actor, Act.SEE_NOTICE, notice)]
    return tuple({notice.publication_id: _line(notice) for notice in reversed(rows)}.values())[::-1]


def _line(notice: Notice) -> NoticeLine:
    publication = notice.publication
    return NoticeLine(
        code=notice.code,
        instrument_code=publication.instrument.code,
        instrument=publication.instrument.title,
        publication_code=publication.code,
        title=publication.title,
        symbol=publication.symbol,
        standing=publication.standing,
        issued_at=publication.issued_at,
    )
