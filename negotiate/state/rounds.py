"""Which round of an instrument is open; there is at most one."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Instrument, Round


def open_round(db: Session, instrument: Instrument) -> Round | None:
    """Return the round that is open, or None; there is at most one."""
    query = select(Round).where(
        Round.instrument_id == instrument.id, Round.opened_at.is_not(None), Round.closed_at.is_(None)
    )
    return db.scalar(query)


def deciding_round(db: Session, instrument: Instrument) -> Round:
    """Return the round in which amendments are decided; raise Invalid where none is open."""
    round = open_round(db, instrument)
    if round is None:
        raise Invalid("No round is open, so nothing can be decided. Open the next round first.")
    return round


def announced_deadline(round: Round) -> datetime | None:
    """Return the deadline for amendments that delegations still count on; None where it has passed, or none is set."""
    due_at = round.amendments_due_at
    return due_at if due_at is not None and due_at > clock.now() else None
