"""Which delegations take part in an instrument, which once did, and which could."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Audience, Capacity, Delegation, Instrument, Participation
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.house.delegations import IS_DELEGATION


@dataclass(frozen=True)
class ParticipationLine:
    """A delegation at the table."""

    delegation: str
    code: str
    capacity: Capacity
    since: datetime


@dataclass(frozen=True)
class FormerLine(ParticipationLine):
    """A delegation that took part; why it no longer does is told to those who read the record of it."""

    until: datetime
    reason: str


@dataclass(frozen=True)
class ParticipationPage:
    """Who takes part, in alphabetical order, and who took part, the last to leave first; `others` are those that could
    be admitted, shown only to who may admit them.
    """

    head: InstrumentHeader
    audience: Audience
    lines: tuple[ParticipationLine, ...]
    former: tuple[FormerLine, ...]
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
            ParticipationLine(row.name, row.code, seats[row.id].capacity, seats[row.id].since)
            for row in delegations
            if row.id in seats
        ),
        former=_former(db, actor, instrument),
        others=tuple((row.code, row.name) for row in delegations if manages and row.id not in seats),
    )


def _former(db: Session, actor: Actor, instrument: Instrument) -> tuple[FormerLine, ...]:
    reads_why = may(actor, Act.SEE_RECORD, instrument)
    query = select(Participation).where(Participation.instrument_id == instrument.id, ~Participation.stands)
    rows = db.scalars(query.options(joinedload(Participation.delegation)).order_by(Participation.until.desc()))
    return tuple(
        FormerLine(
            row.delegation.name,
            row.delegation.code,
            row.capacity,
            row.since,
            until=row.until,
            reason=row.reason if reads_why else "",
        )
        for row in rows
        if row.until is not None
    )
