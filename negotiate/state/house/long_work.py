"""Long work as it stands: whether it waits, goes on, has ended or was interrupted; and whether a worker is there."""

import hashlib
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from negotiate.models import LongWork
from negotiate.models.house.long_work import WorkerSign
from negotiate.policy import Actor

#: Work of which nothing is heard for so long was interrupted, and is begun anew: no single step takes as long.
SILENT_FOR = timedelta(minutes=3)
#: A worker of which nothing is heard for so long is gone.
WORKER_GONE_AFTER = timedelta(minutes=2)
#: How often work is begun, at most.
MOST_TRIES = 3
#: How much work of one person may wait or go on at once.
MOST_AT_ONCE = 3
#: For how long the file that came of work is kept, and for how long it is shown that there was any.
KEPT_FOR, SHOWN_FOR = timedelta(hours=24), timedelta(days=30)

IS_UNFINISHED = LongWork.ended_at.is_(None)


class WorkPhase(Enum):
    """How far work has come."""

    WAITING = "waiting"
    UNDER_WAY = "under way"
    INTERRUPTED = "interrupted"
    DONE = "done"
    FAILED = "failed"
    GIVEN_UP = "given up"
    EXPIRED = "no longer kept"

    @property
    def is_unfinished(self) -> bool:
        """Say whether something is still to come of it."""
        return self in (WorkPhase.WAITING, WorkPhase.UNDER_WAY, WorkPhase.INTERRUPTED)


def phase_of(work: LongWork, now: datetime) -> WorkPhase:
    """Return how far work has come at an instant."""
    if work.ended_at is None:
        if work.heard_at is None:
            return WorkPhase.WAITING
        return WorkPhase.UNDER_WAY if work.heard_at > now - SILENT_FOR else WorkPhase.INTERRUPTED
    if work.is_given_up:
        return WorkPhase.GIVEN_UP
    if work.failure:
        return WorkPhase.FAILED
    return WorkPhase.DONE if work.expires_at is not None and work.expires_at > now else WorkPhase.EXPIRED


def is_free(now: datetime) -> ColumnElement[bool]:
    """Return the condition on work that nobody is doing."""
    silent = or_(LongWork.heard_at.is_(None), LongWork.heard_at <= now - SILENT_FOR)
    return and_(IS_UNFINISHED, silent)


def is_kept(now: datetime) -> ColumnElement[bool]:
    """Return the condition on work whose file is kept."""
    return and_(LongWork.size.is_not(None), LongWork.expires_at > now)


def worker_is_there(db: Session, now: datetime) -> bool:
    """Say whether a worker has given a sign of life of late."""
    there = select(WorkerSign.id).where(WorkerSign.heard_at > now - WORKER_GONE_AFTER)
    return db.scalar(there.limit(1)) is not None


def sight_in(actor: Actor, instrument_id: int | None) -> str:
    """Return a hash of that by which somebody sees an instrument, or the house: seats, and offices of a facilitator."""
    places = sorted(
        (place.role.value, place.delegation_id or 0, place.office_id or 0)
        for place in actor.places
        if place.counts_in(instrument_id)
    )
    offices = sorted(one.proposes_as or 0 for one in actor.offices if one.instrument_id == instrument_id)
    return hashlib.sha256(repr((places, offices)).encode()).hexdigest()


def any_free(db: Session, now: datetime) -> bool:
    """Say whether there is work that nobody is doing."""
    return db.scalar(select(LongWork.id).where(is_free(now)).limit(1)) is not None


def files_kept(db: Session, now: datetime) -> list[tuple[str, int]]:
    """Return of which work files are kept or still written: by its code, and how often it was begun."""
    query = select(LongWork.code, LongWork.tries).where(or_(IS_UNFINISHED, is_kept(now))).order_by(LongWork.id)
    return [(code, tries) for code, tries in db.execute(query)]
