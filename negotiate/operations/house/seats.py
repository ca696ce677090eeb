"""Seats: who holds which role, for which delegation, in which instrument; given and ended, never changed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Faults, Invalid, NotFound, Stale
from negotiate.models import Delegation, DelegationKind, Instrument, Person, Role, Seat
from negotiate.models.house.record import HOUSE
from negotiate.models.house.seat import SPEAKING
from negotiate.operations.house.people import keep_an_administrator
from negotiate.operations.opening import opened
from negotiate.operations.record import house_and, record
from negotiate.policy import COMMAND_LINE, Act, Actor, require
from negotiate.state.house.delegations import delegation_by_code
from negotiate.state.rows import by_code


@dataclass(frozen=True)
class WantedSeat:
    """A seat as it is asked for: a role, and the codes of a delegation and an instrument, empty where there is none."""

    role: Role
    delegation_code: str = ""
    instrument_code: str = ""
    ends_at: datetime | None = None


def give_seat(db: Session, actor: Actor, person_code: str, wanted: WantedSeat) -> Seat:
    """Give a person a role: in a delegation where the role has one, for one instrument where one is named.

    The office of a chair can end by itself, at an instant that everybody reads beforehand.
    """
    require(actor, Act.MANAGE_PEOPLE)
    check_seat(db, wanted)
    delegation = delegation_by_code(db, wanted.delegation_code) if wanted.delegation_code else None
    told = [delegation] if delegation else []
    person = opened(db, actor, Act.MANAGE_PEOPLE, Person, person_code, telling=lambda: told)
    instrument = by_code(db, Instrument, wanted.instrument_code) if wanted.instrument_code else None
    instrument_id = instrument.id if instrument else None
    _refuse_a_second(person, (wanted.role, delegation, instrument_id))
    waits_since = clock.now() if actor != COMMAND_LINE and _is_newcomer(db, person, delegation) else None
    seat = Seat(person=person, role=wanted.role, delegation=delegation, instrument_id=instrument_id, since=clock.now())
    seat.waits_since, seat.ends_at = waits_since, wanted.ends_at
    db.add(seat)
    db.flush()
    for chain in house_and(told):
        record(db, actor, "gave a seat to", person, chain=chain, **_facts(seat, instrument))
    return seat


def check_seat(db: Session, wanted: WantedSeat) -> None:
    """Raise Invalid for all that makes a seat impossible, whoever it is for."""
    faults = Faults()
    faults.of(lambda: _check_delegation(db, wanted.role, wanted.delegation_code), None)
    if wanted.role is Role.ADMINISTRATOR and wanted.instrument_code:
        told = "An administrator administers the whole house: leave the instrument open."
        faults.found.append(Invalid(told, "instrument"))
    faults.of(lambda: _check_end(wanted.role, wanted.ends_at), None)
    faults.tell()


def _check_end(role: Role, ends_at: datetime | None) -> None:
    if ends_at is None:
        return
    if role is not Role.CHAIR:
        raise Invalid("Only the office of a chair ends by itself: leave the last day open.", "last_day")
    if ends_at <= clock.now():
        raise Invalid("The last day lies in the past. Give one that is still to come.", "last_day")


def confirm_seat(db: Session, actor: Actor, code: str) -> Seat:
    """Say that somebody belongs to one's delegation: from now on she sees what is its own."""
    require(actor, Act.CONFIRM_NEWCOMER)
    delegation = by_code(db, Seat, code).delegation
    told = [delegation] if delegation else []
    seat = opened(db, actor, Act.CONFIRM_NEWCOMER, Seat, code, telling=lambda: told)
    if actor != COMMAND_LINE and seat.delegation_id not in speaks_for(actor):
        raise NotFound("There is nothing here that you can see.")
    if seat.waits_since is None or seat.until is not None:
        raise Stale("This seat has been confirmed already, or has ended.")
    seat.waits_since = None
    for chain in house_and(told):
        record(db, actor, "confirmed a seat of", seat.person, chain=chain, **_facts(seat, None))
    return seat


def speaks_for(actor: Actor) -> set[int | None]:
    """Return the delegations for which somebody speaks, in whatever instrument."""
    return {place.delegation_id for place in actor.places if place.role in SPEAKING}


def _is_newcomer(db: Session, person: Person, delegation: Delegation | None) -> bool:
    """Say whether a delegation that has had anybody before would see somebody come whom it has not let in."""
    if delegation is None:
        return False
    query = select(Seat.person_id).where(Seat.delegation_id == delegation.id, Seat.waits_since.is_(None))
    standing = query.where(Seat.person_id == person.id, Seat.until.is_(None))
    return db.scalar(query.limit(1)) is not None and db.scalar(standing.limit(1)) is None


def end_seat(db: Session, actor: Actor, code: str) -> Seat:
    """End a seat now; what was done from it stays."""
    seat = opened(db, actor, Act.MANAGE_PEOPLE, Seat, code)
    if seat.until is None:
        seat.until = clock.now()
        if seat.role is Role.ADMINISTRATOR:
            keep_an_administrator(db)
        instrument = db.get(Instrument, seat.instrument_id) if seat.instrument_id else None
        record(db, actor, "ended a seat of", seat.person, chain=HOUSE, **_facts(seat, instrument))
    return seat


def _check_delegation(db: Session, role: Role, code: str) -> None:
    """Raise Invalid where a seat of this role belongs to no delegation, or to one, or to one of another kind."""
    if not role.sits_in_delegation:
        if code:
            raise Invalid(f"The role {role.value} belongs to no delegation: leave that field open.", "delegation")
        return
    if not code:
        raise Invalid(f"Choose the delegation that the {role.value} sits in.", "delegation")
    delegation = delegation_by_code(db, code)
    if delegation.kind is DelegationKind.OBSERVER and role in SPEAKING:
        raise Invalid(f"{delegation.name} only observes: its people sit as observers.", "role")


def _refuse_a_second(person: Person, wanted: tuple[Role, Delegation | None, int | None]) -> None:
    now = clock.now()
    held = [(seat.role, seat.delegation, seat.instrument_id) for seat in person.seats if seat.ended(now) is None]
    if wanted in held:
        raise Invalid(f"{person.name} holds this seat already.", "role")


def _facts(seat: Seat, instrument: Instrument | None) -> dict[str, str]:
    facts = {"name": seat.person.name, "role": seat.role.value}
    if seat.delegation is not None:
        facts["delegation"] = seat.delegation.name
    if seat.ends_at is not None:
        facts["until"] = seat.ends_at.isoformat()
    if instrument is not None:
        facts["instrument"] = instrument.title
    return facts
