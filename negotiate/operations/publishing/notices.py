"""Notices: telling every delegation at the table that something was published, and hearing that it was seen."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Notice, Publication, Sighting
from negotiate.operations.opening import opened
from negotiate.policy import Act, Actor


def notify(db: Session, publication: Publication) -> None:
    """Tell every delegation that takes part; the caller publishes and writes the record."""
    now = clock.now()
    db.add_all(
        Notice(publication=publication, delegation_id=seat.delegation_id, given_at=now)
        for seat in publication.instrument.participations
    )


def see(db: Session, actor: Actor, notice_code: str) -> Notice:
    """Mark a publication as seen by the actor, whichever of her delegations was told; twice changes nothing."""
    notice = opened(db, actor, Act.SEE_NOTICE, Notice, notice_code)
    seen = select(Sighting.notice_id).where(Sighting.person_id == actor.person_id)
    told = select(Notice).where(
        Notice.publication_id == notice.publication_id,
        Notice.delegation_id.in_(actor.delegation_ids()),
        Notice.id.not_in(seen),
    )
    now = clock.now()
    db.add_all(Sighting(notice_id=row.id, person_id=actor.person_id, seen_at=now) for row in db.scalars(told).all())
    return notice
