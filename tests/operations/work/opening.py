"""Long work in tests: asked for, taken, and grown old."""

from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from negotiate.models import LongWork
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.work.asking import NewWork, ask_for
from negotiate.operations.work.doing import ClaimedWork, claim
from tests.cast import Player
from tests.operations.negotiation import Negotiation

HOUSE = "https://house.example/"


def asked(db: Session, player: Player, negotiation: Negotiation, kind: WorkKind = WorkKind.EVERYTHING) -> LongWork:
    """Let somebody ask for work."""
    return ask_for(db, player.actor, NewWork(kind, negotiation.instrument.code, HOUSE))


def taken(db: Session) -> ClaimedWork:
    """Take work as a worker does."""
    work = claim(db)
    assert work is not None
    return work


def aged(db: Session, column: str, by: timedelta) -> None:
    """Let an instant of all work lie further back."""
    for work in db.query(LongWork).populate_existing():
        before = getattr(work, column)
        db.execute(update(LongWork).where(LongWork.id == work.id).values({column: before - by}))
    db.expire_all()
