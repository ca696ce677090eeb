"""The end of a participation: what it comes to, said before it is done; and to whom it has been done."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.models import (
    AgendaItem,
    Amendment,
    Audience,
    FloorRequest,
    Instrument,
    Meeting,
    Participation,
    Person,
    Role,
    Seat,
    Sponsorship,
)
from negotiate.policy import Act, Actor, closed_by_leaving, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.house.participations import ParticipationLine
from negotiate.state.amendments.columns import IS_OPEN
from negotiate.state.house.actors import STANDING
from negotiate.state.house.delegations import delegation_by_code
from negotiate.state.meetings.seen import OVERRUN
from negotiate.state.silence.courses import procedures_of


@dataclass(frozen=True)
class DeparturePage:
    """A delegation whose participation may be ended, with what of it is before everybody now.

    `proposes` and `sponsors` count open amendments, `asks` the lists of speakers on which it waits, `silences` the
    procedures that it can still break. Of what it has not tabled nothing is known here.
    """

    head: InstrumentHeader
    line: ParticipationLine
    audience: Audience
    proposes: int
    sponsors: int
    asks: int
    silences: int
    #: When the last of them ends; None where none runs.
    silent_until: datetime | None


@dataclass(frozen=True)
class EndedParticipation:
    """What a delegation of the reader's no longer takes part in, with the names of those who could let it in again."""

    instrument_id: int
    delegation: str
    title: str
    until: datetime
    reason: str
    whom_to_ask: tuple[str, ...]


def departure_page(db: Session, actor: Actor, code: str, delegation_code: str) -> DeparturePage:
    """Return what ending the participation of a delegation comes to, for whoever may end it."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.MANAGE_PARTICIPATION, instrument)
    delegation = delegation_by_code(db, delegation_code)
    seat = next((seat for seat in instrument.participations if seat.delegation_id == delegation.id), None)
    if seat is None:
        raise NotFound(f"{delegation.name} does not take part in this.")
    here, now = (Amendment.instrument_id == instrument.id, IS_OPEN), clock.now()
    sponsored = select(Sponsorship.amendment_id).where(
        Sponsorship.delegation_id == delegation.id, Sponsorship.until.is_(None)
    )
    courses = [one.course for one in procedures_of(db, instrument).values()]
    silent = [course.until for course in courses if course.at(now).runs]
    return DeparturePage(
        head=header_of(db, actor, instrument),
        line=ParticipationLine(delegation.name, delegation.code, seat.capacity, seat.since),
        audience=instrument.audience,
        proposes=_count(db, *here, Amendment.delegation_id == delegation.id),
        sponsors=_count(db, *here, Amendment.id.in_(sponsored)),
        asks=_asks(db, instrument, delegation.id, now),
        silences=len(silent),
        silent_until=max(silent, default=None),
    )


def departures_of(db: Session, actor: Actor) -> tuple[EndedParticipation, ...]:
    """Return what the actor's delegations no longer take part in, the last first: they are told that, and why."""
    pairs = {(key, place.delegation_id) for place in actor.places for key in place.left}
    query = (
        select(Participation)
        .where(tuple_(Participation.instrument_id, Participation.delegation_id).in_(pairs), ~Participation.stands)
        .options(joinedload(Participation.instrument), joinedload(Participation.delegation))
        .order_by(Participation.until)
    )
    rows = db.scalars(query).all() if pairs else ()
    latest = {(row.instrument_id, row.delegation_id): row for row in rows}
    serving = _secretariat(db, {key for key, _ in latest})
    return tuple(
        EndedParticipation(
            row.instrument_id,
            row.delegation.name,
            row.instrument.title,
            row.until,
            row.reason,
            tuple(name for key, name in serving if key in (None, row.instrument_id)),
        )
        for row in reversed(latest.values())
        if row.until is not None
    )


def why_closed(db: Session, actor: Actor, act: Act, instrument: Instrument) -> tuple[EndedParticipation, ...]:
    """Return which ended participations close an act upon an instrument to the actor; none where it is not they."""
    if may(actor, act, instrument):
        return ()
    if closed_by_leaving(actor, instrument, lambda who: may(who, act, instrument)) is None:
        return ()
    return tuple(one for one in departures_of(db, actor) if one.instrument_id == instrument.id)


def _secretariat(db: Session, instruments: set[int]) -> list[tuple[int | None, str]]:
    """Return who serves in the secretariat of instruments, each by the one that she serves; None is all of them."""
    if not instruments:
        return []
    query = (
        select(Seat.instrument_id, Person.name)
        .join(Person, Person.id == Seat.person_id)
        .where(Seat.role == Role.SECRETARIAT, STANDING, Person.suspended_at.is_(None))
        .where(Seat.instrument_id.is_(None) | Seat.instrument_id.in_(instruments))
        .distinct()
        .order_by(Person.name)
    )
    return [(key, name) for key, name in db.execute(query, {"now": clock.now()})]


def _count(db: Session, *conditions: object) -> int:
    return db.scalar(select(func.count(Amendment.id)).where(*conditions)) or 0  # type: ignore[arg-type]


def _asks(db: Session, instrument: Instrument, delegation_id: int, now: datetime) -> int:
    query = (
        select(FloorRequest)
        .join(FloorRequest.item)
        .join(AgendaItem.meeting)
        .where(Meeting.instrument_id == instrument.id, FloorRequest.delegation_id == delegation_id)
    )
    loaded = joinedload(FloorRequest.item).joinedload(AgendaItem.meeting).selectinload(Meeting.plans)
    rows = db.scalars(query.options(loaded, selectinload(FloorRequest.steps)))
    return sum(one.move is None and one.item.meeting.plan.ends_at + OVERRUN > now for one in rows)
