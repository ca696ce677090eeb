"""Which delegations take part in an instrument, and which could."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Audience, Capacity, Delegation
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.house.delegations import IS_DELEGATION


@dataclass(frozen=True)
class ParticipationLine:
    """A delegation at the table."""

    delegation: str
    capacity: Capacity
    since: datetime


@dataclass(frozen=True)
class ParticipationPage:
    """Who takes part, in alphabetical order; `others` are those that could be admitted,
    shown only to who may admit them.
    """

    head: InstrumentHeader
    audience: Audience
    lines: tuple[ParticipationLine, ...]
    others: tuple[tuple[str, str], ...]


def participation_page(db: Session, actor: Actor, code: str) -> ParticipationPage:
    """Return who takes part in an instrument."""
    instrument = load_instrument(db, actor, code)
    manages = may(actor, Act.MANAGE_PARTICIPATION, instrument)
    delegations = db.scalars(select(Delegation).where(IS_DELEGATION).order_by(Delegation.name)).all()
    seats = {seat.delegation_id: seat for seat in instrument.participations}
    return ParticipationPage(
        head=header_of(db, actor, instrument),
        audience=instrument.audience,
        lines=tuple(
            ParticipationLine(row.name, seats[row.id].capacity, seats[row.id].since)
            for row in delegations
            if row.id in seats
        ),
        others=tuple((row.code, row.name) for row in delegations if manages and row.id not in seats),
    )
