"""Which round of an instrument is open, there is at most one, and which is its newest; of one or of several at once."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased, selectinload

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Instrument, Round
from negotiate.state.once import once

_IS_OPEN = Round.opened_at.is_not(None), Round.closed_at.is_(None)
_later = aliased(Round)
_IS_NEWEST = Round.number == (
    select(func.max(_later.number))
    .where(_later.instrument_id == Round.instrument_id)
    .correlate(Round)
    .scalar_subquery()
)


def open_round(db: Session, instrument: Instrument) -> Round | None:
    """Return the round that is open, or None; there is at most one."""
    return db.scalar(select(Round).where(Round.instrument_id == instrument.id, *_IS_OPEN))


def last_round(db: Session, instrument: Instrument) -> Round | None:
    """Return the round that is open or was the last to be open; None before the first."""
    begun = select(Round).where(Round.instrument_id == instrument.id, Round.opened_at.is_not(None))
    return db.scalar(begun.order_by(Round.number.desc()).limit(1))


def open_rounds(db: Session, instruments: Iterable[Instrument]) -> dict[int, Round]:
    """Return the open rounds of several instruments with their deadlines, by the id of the instrument."""
    return _open(db, tuple(row.id for row in instruments))


def newest_rounds(db: Session, instruments: Iterable[Instrument]) -> dict[int, Round]:
    """Return the newest rounds of several instruments with their deadlines, by the id of the instrument."""
    return _newest(db, tuple(row.id for row in instruments))


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


def announced_deadlines(db: Session, instruments: Iterable[Instrument]) -> dict[int, datetime | None]:
    """Return the deadlines for amendments of the open rounds of several instruments, by the id of the instrument."""
    return {key: announced_deadline(round) for key, round in open_rounds(db, instruments).items()}


@once
def _open(db: Session, instrument_ids: tuple[int, ...]) -> dict[int, Round]:
    return _rounds(db, instrument_ids, *_IS_OPEN)


@once
def _newest(db: Session, instrument_ids: tuple[int, ...]) -> dict[int, Round]:
    return _rounds(db, instrument_ids, _IS_NEWEST)


def _rounds(db: Session, instrument_ids: tuple[int, ...], *only: ColumnElement[bool]) -> dict[int, Round]:
    query = select(Round).where(Round.instrument_id.in_(instrument_ids), *only)
    return {row.instrument_id: row for row in db.scalars(query.options(selectinload(Round.deadlines)))}
