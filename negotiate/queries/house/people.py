"""People as the administrator sees them: who they are, which seats they hold, whether they can come in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate import clock
from negotiate.models import Delegation, Instrument, Invitation, Person, Role, Seat
from negotiate.models.house.seat import SPEAKING
from negotiate.passwords import matches
from negotiate.policy import Act, Actor, require
from negotiate.state.house.actors import STANDING
from negotiate.state.house.delegations import IS_DELEGATION
from negotiate.state.house.outgoing_mail import links_asked_for
from negotiate.state.rows import by_code


class SignInState(Enum):
    """Whether a person can sign in."""

    ACTIVE = "active"
    INVITED = "invited"
    NOT_INVITED = "not invited yet"
    SUSPENDED = "suspended"


@dataclass(frozen=True)
class SeatLine:
    """One seat in words; empty where it is in no delegation, or for every instrument.

    One that waits for the word of somebody in its delegation is `stranded` where nobody is there to give it.
    """

    code: str
    role: str
    delegation: str
    instrument: str
    since: datetime
    until: datetime | None
    waits: bool = False
    stranded: bool = False
    #: When it ends by itself; None where that was not announced.
    ends_at: datetime | None = None


@dataclass(frozen=True)
class PersonLine:
    """One person in the list, and on her page."""

    code: str
    name: str
    email: str
    entry: SignInState
    #: When the open invitation ends, or None where there is none.
    invited_until: datetime | None
    seats: tuple[SeatLine, ...]
    past_seats: tuple[SeatLine, ...]
    #: Since when a link waits that she has asked for herself, and no mail has brought.
    asked_at: datetime | None = None

    @property
    def has_come_in(self) -> bool:
        """Say whether she was in before, so that a link lets somebody in who can be taken for her."""
        return self.entry is SignInState.ACTIVE

    @property
    def is_handed_none(self) -> bool:
        """Say whether no administrator hands her a link: a seat in no delegation has nobody who says that it is she."""
        return any(not seat.delegation for seat in self.seats)


@dataclass(frozen=True)
class SeatChoices:
    """What a seat can be given for: (code, name) in alphabetical order."""

    delegations: tuple[tuple[str, str], ...]
    instruments: tuple[tuple[str, str], ...]


def administrators(db: Session, actor: Actor) -> tuple[str, ...]:
    """Return the names of those who give seats in this house, for somebody who has signed in and has none."""
    require(actor, Act.SEE_HOUSE)
    query = (
        select(Person.name)
        .join(Seat, Seat.person_id == Person.id)
        .where(Seat.role == Role.ADMINISTRATOR, Seat.until.is_(None), Person.suspended_at.is_(None))
        .distinct()
        .order_by(Person.name)
    )
    return tuple(db.scalars(query))


def is_empty(db: Session) -> bool:
    """Say whether the house has nobody yet."""
    return db.scalar(select(Person.id).limit(1)) is None


def has_password(db: Session, actor: Actor, password: str) -> bool:
    """Say whether a password is the actor's own."""
    return matches(db.scalar(select(Person.password_hash).where(Person.id == actor.person_id)), password)


def everyone(db: Session, actor: Actor) -> tuple[PersonLine, ...]:
    """Return all people, in alphabetical order."""
    require(actor, Act.MANAGE_PEOPLE)
    loading = selectinload(Person.seats).joinedload(Seat.delegation)
    people = db.scalars(select(Person).options(loading))
    titles, invited, asked = _titles(db), _open_invitations(db), links_asked_for(db)
    lines = (replace(_line(person, titles, invited.get(person.id)), asked_at=asked.get(person.id)) for person in people)
    return tuple(sorted(lines, key=lambda line: (line.name.casefold(), line.email)))


def person(db: Session, actor: Actor, code: str) -> PersonLine:
    """Return one person, and which of her seats wait for a word that nobody is there to give."""
    require(actor, Act.MANAGE_PEOPLE)
    row = by_code(db, Person, code)
    line = _line(row, _titles(db), _open_invitations(db).get(row.id))
    heard = _delegations_that_confirm(db) if any(seat.waits for seat in line.seats) else frozenset()
    seats = (replace(seat, stranded=seat.waits and seat.delegation not in heard) for seat in line.seats)
    return replace(line, seats=tuple(seats), asked_at=links_asked_for(db).get(row.id))


def seat_choices(db: Session, actor: Actor) -> SeatChoices:
    """Return the delegations and instruments that a seat can be given for."""
    require(actor, Act.MANAGE_PEOPLE)
    delegations = db.execute(select(Delegation.code, Delegation.name).where(IS_DELEGATION).order_by(Delegation.name))
    instruments = db.execute(select(Instrument.code, Instrument.title).order_by(Instrument.title))
    return SeatChoices(_pairs(delegations), _pairs(instruments))


def _pairs(rows: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((code, name) for code, name in rows)


def _titles(db: Session) -> dict[int, str]:
    return dict(db.execute(select(Instrument.id, Instrument.title)).all())


def _open_invitations(db: Session) -> dict[int, datetime]:
    """Return when the open invitation of each person ends."""
    query = select(Invitation.person_id, Invitation.expires_at).where(
        Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None), Invitation.expires_at > clock.now()
    )
    return dict(db.execute(query).all())


def _delegations_that_confirm(db: Session) -> frozenset[str]:
    """Return the names of the delegations in which somebody sits who can say who belongs to it."""
    query = select(Delegation.name).join(Seat, Seat.delegation_id == Delegation.id).join(Person)
    confirming = query.where(STANDING, Seat.role.in_(SPEAKING), Person.suspended_at.is_(None))
    return frozenset(db.scalars(confirming, {"now": clock.now()}))


def _line(row: Person, titles: dict[int, str], invited_until: datetime | None) -> PersonLine:
    seats = [_seat(seat, titles) for seat in row.seats]
    return PersonLine(
        code=row.code,
        name=row.name,
        email=row.email,
        entry=_entry(row, invited_until),
        invited_until=invited_until,
        seats=tuple(seat for seat in seats if seat.until is None),
        past_seats=tuple(seat for seat in seats if seat.until is not None),
    )


def _entry(row: Person, invited_until: datetime | None) -> SignInState:
    if row.suspended_at is not None:
        return SignInState.SUSPENDED
    if row.password_hash is not None:
        return SignInState.ACTIVE
    return SignInState.NOT_INVITED if invited_until is None else SignInState.INVITED


def _seat(seat: Seat, titles: dict[int, str]) -> SeatLine:
    return SeatLine(
        code=seat.code,
        role=seat.role.value,
        delegation=seat.delegation.name if seat.delegation else "",
        instrument=titles.get(seat.instrument_id or 0, ""),
        since=seat.since,
        until=(ended := seat.ended(clock.now())),
        waits=seat.waits_since is not None and ended is None,
        ends_at=seat.ends_at,
    )
