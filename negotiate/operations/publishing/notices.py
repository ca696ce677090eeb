"""Notices: telling every delegation at the table that something was published, and hearing that it was seen."""

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Instrument, Notice, Publication, Sighting
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
    told = select(Notice.id).where(Notice.publication_id == notice.publication_id)
    _see(db, actor, told.where(Notice.delegation_id.in_(actor.delegation_ids())))
    return notice


def see_issued(db: Session, actor: Actor, instrument: Instrument, by: datetime) -> None:
    """Mark what was published of an instrument by an instant as seen; the caller has asked the law as `see` does."""
    told = select(Notice.id).join(Publication, Publication.id == Notice.publication_id)
    issued = told.where(Publication.instrument_id == instrument.id, Publication.issued_at <= by)
    _see(db, actor, issued.where(Notice.delegation_id.in_(actor.delegation_ids(instrument.id))))


def _see(db: Session, actor: Actor, told: Select[int]) -> None:
    seen = select(Sighting.notice_id).where(Sighting.person_id == actor.person_id)
    new, now = db.scalars(told.where(Notice.id.not_in(seen))).all(), clock.now()
    db.add_all(Sighting(notice_id=notice, person_id=actor.person_id, seen_at=now) for notice in new)
