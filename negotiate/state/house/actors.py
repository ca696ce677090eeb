"""Who acts in a request: the frozen value that the law is asked about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, select
from sqlalchemy.orm import Session, aliased, joinedload

from negotiate import clock
from negotiate.ids import hash_of
from negotiate.models import (
    Delegation,
    FacilitatedClause,
    Facilitation,
    FacilitationEnd,
    Instrument,
    Participation,
    Person,
    PersonalToken,
    ProposingOffice,
    Role,
    Seat,
    SignIn,
    TokenScope,
)
from negotiate.policy import COMMAND_LINE, Act, Actor, HeldOffice, HeldSeat, may
from negotiate.state.house.personal_tokens import TOKEN_HOLDS
from negotiate.state.house.sign_ins import HOLDING, limits
from negotiate.state.once import past_rows

#: A seat that has not ended, by a word or by itself at the instant `now`, and that its delegation has confirmed.
STANDING = and_(
    Seat.until.is_(None),
    Seat.waits_since.is_(None),
    Seat.ends_at.is_(None) | (Seat.ends_at > bindparam("now", type_=Seat.ends_at.type)),
)

#: The offices that a chair's seat holds: that of its instrument, or of each where it is for every one.
OF_THE_SEAT = (
    (Seat.role == Role.CHAIR)
    & (Seat.instrument_id.is_(None) | (Seat.instrument_id == ProposingOffice.instrument_id))
    & ProposingOffice.person_id.is_(None)
)
#: The offices of facilitators that a person holds at the instant `now`.
FACILITATES = and_(
    Facilitation.person_id == Person.id,
    Facilitation.since <= bindparam("now", type_=Facilitation.since.type),
    Facilitation.ends_at > bindparam("now", type_=Facilitation.since.type),
    ~exists().where(FacilitationEnd.facilitation_id == Facilitation.id),
)
_again = aliased(Participation)
#: What the delegation of a seat once took part in, and does no more, of the instruments that the seat is for.
LEFT_BY_IT = and_(
    Participation.delegation_id == Seat.delegation_id,
    Seat.instrument_id.is_(None) | (Seat.instrument_id == Participation.instrument_id),
    ~Participation.stands,
    ~exists().where(
        _again.delegation_id == Participation.delegation_id,
        _again.instrument_id == Participation.instrument_id,
        _again.stands,
    ),
)
_facilitators = aliased(ProposingOffice)

#: What a line says of an office, of one clause that it is for, and as what whoever holds it proposes.
OFFICE = (
    Facilitation.id.label("facilitation_id"),
    Facilitation.instrument_id.label("facilitated_id"),
    FacilitatedClause.clause_id.label("clause_id"),
    select(_facilitators.delegation_id)
    .where(_facilitators.instrument_id == Facilitation.instrument_id, _facilitators.person_id == Facilitation.person_id)
    .scalar_subquery()
    .label("proposes_as"),
)


def _seated(door: type[SignIn | PersonalToken], holds: ColumnElement[bool], *columns: Any) -> Select[Any]:
    """Return the question who has come in by a secret: a line for each of her seats and offices, one without any."""
    way = (door.id.label("door_id"), door.used_at, *columns)
    place = (Seat.role, Seat.delegation_id, Delegation.name.label("seated_for"), Seat.instrument_id)
    left = Participation.instrument_id.label("left_id")
    seat = (*place, Seat.id.label("seat_id"), ProposingOffice.delegation_id.label("office_id"), left)
    question: Select[Any] = select(Person.id, Person.name, Person.code, Person.zone, *way, *seat, *OFFICE)
    return (
        question.join_from(door, Person, Person.id == door.person_id)
        .outerjoin(Seat, (Seat.person_id == Person.id) & STANDING)
        .outerjoin(Delegation, Delegation.id == Seat.delegation_id)
        .outerjoin(ProposingOffice, OF_THE_SEAT)
        .outerjoin(Participation, LEFT_BY_IT)
        .outerjoin(Facilitation, FACILITATES)
        .outerjoin(FacilitatedClause, FacilitatedClause.facilitation_id == Facilitation.id)
        .where(door.secret_hash == bindparam("secret_hash"), holds, Person.suspended_at.is_(None))
        .order_by(Seat.id, ProposingOffice.id, Facilitation.id)
    )


#: Asked with every request, so they are built once, and of the connection: no rows are made of them.
_SEATED = _seated(SignIn, HOLDING)
_CODE_FOR = select(Instrument.code).where(Instrument.id == PersonalToken.instrument_id).scalar_subquery()
_FOR = (PersonalToken.instrument_id.label("token_for"), _CODE_FOR.label("code_for"))
_BY_TOKEN = _seated(PersonalToken, TOKEN_HOLDS, PersonalToken.scope, *_FOR)


@dataclass(frozen=True)
class CameIn:
    """Who has come in, by which of her sign-ins, and when its use was noted last."""

    actor: Actor
    sign_in_id: int
    used_at: datetime


@dataclass(frozen=True)
class CameByToken:
    """For whom a program has come in, by which of her tokens, how far it may go, and when its use was noted last."""

    actor: Actor
    token_id: int
    used_at: datetime | None
    scope: TokenScope
    #: The code of the one instrument that the token is for; empty where it is for all.
    instrument: str


def came_in(db: Session, secret: str) -> CameIn | None:
    """Return who has come in by the sign-in whose secret a cookie carries; None where it holds no more."""
    if not secret:
        return None
    now = clock.now()
    rows = past_rows(db).execute(_SEATED, {"secret_hash": hash_of(secret), "now": now, **limits(now)}).all()
    if not rows:
        return None
    return CameIn(_actor(rows), rows[0].door_id, rows[0].used_at)


def came_by_token(db: Session, secret: str) -> CameByToken | None:
    """Return for whom a program has come in that carries the secret of a token; None where it holds no more.

    She holds every place of hers but that of an administrator, for what keeps the house is done by people on its pages:
    in every instrument, or in the one that the token is for.
    """
    rows = past_rows(db).execute(_BY_TOKEN, {"secret_hash": hash_of(secret), "now": clock.now()}).all()
    if not rows:
        return None
    herself = _actor(rows)
    places = tuple(place for place in herself.places if place.role is not Role.ADMINISTRATOR)
    actor = _only_in(replace(herself, places=places), rows[0].token_for)
    return CameByToken(actor, rows[0].door_id, rows[0].used_at, rows[0].scope, rows[0].code_for or "")


def _only_in(actor: Actor, instrument: int | None) -> Actor:
    """Return an actor with the places and offices that she holds in one instrument; with all where that is None."""
    if instrument is None:
        return actor
    places = (replace(place, instrument_id=instrument) for place in actor.places if place.counts_in(instrument))
    offices = (office for office in actor.offices if office.instrument_id == instrument)
    return replace(actor, places=tuple(places), offices=tuple(offices))


def _actor(rows: Sequence[Any]) -> Actor:
    """Return the person of whom each line says a place of hers."""
    person = rows[0]
    places = (
        (row.seat_id, HeldSeat(row.role, row.delegation_id, row.seated_for or "", row.instrument_id, row.office_id))
        for row in rows
        if row.role
    )
    left = [(row.seat_id, row.left_id) for row in rows]
    return Actor(person.name, person.id, person.code, _places(places, left), person.zone, _offices(rows))


def _places(seats: Iterable[tuple[int, HeldSeat]], left: Sequence[tuple[int, int | None]]) -> tuple[HeldSeat, ...]:
    """Return the places that lines tell of, each once, by the number of its seat, with what its delegation has left."""
    return tuple(
        replace(place, left=frozenset(key for of, key in left if of == seat and key is not None))
        for seat, place in dict.fromkeys(seats)
    )


def _offices(rows: Iterable[Any]) -> tuple[HeldOffice, ...]:
    """Return the offices of a facilitator that lines tell of, each once with all its clauses."""
    held: dict[tuple[int, int, int], set[int]] = {}
    for row in rows:
        if row.facilitation_id is not None:
            clauses = held.setdefault((row.facilitation_id, row.facilitated_id, row.proposes_as), set())
            clauses |= {row.clause_id} - {None}
    return tuple(
        HeldOffice(where, frozenset(clauses), proposes) for (_, where, proposes), clauses in sorted(held.items())
    )


def as_actor(db: Session, person: Person) -> Actor:
    """Return a person with the places that she holds now."""
    held = select(Seat, ProposingOffice.delegation_id, Participation.instrument_id).outerjoin(
        ProposingOffice, OF_THE_SEAT
    )
    query = held.outerjoin(Participation, LEFT_BY_IT).where(Seat.person_id == person.id, STANDING)
    loaded = query.order_by(Seat.id, ProposingOffice.id).options(joinedload(Seat.delegation))
    rows = db.execute(loaded, {"now": clock.now()}).all()
    left = [(seat.id, instrument) for seat, _, instrument in rows]
    places = _places(((seat.id, _place(seat, office)) for seat, office, _ in rows), left)
    return Actor(person.name, person.id, person.code, places, person.zone, _offices_held(db, person.id))


def as_still_in_office(db: Session, actor: Actor) -> Actor:
    """Return the actor with the offices that she holds by now: one may have ended since she came in."""
    if not actor.offices or actor.person_id is None:
        return actor
    return replace(actor, offices=_offices_held(db, actor.person_id))


def _offices_held(db: Session, person_id: int) -> tuple[HeldOffice, ...]:
    offices = select(*OFFICE).join_from(Person, Facilitation, FACILITATES).outerjoin(FacilitatedClause)
    return _offices(db.execute(offices.where(Person.id == person_id), {"now": clock.now()}))


def _place(seat: Seat, office: int | None) -> HeldSeat:
    name = seat.delegation.name if seat.delegation is not None else ""
    return HeldSeat(seat.role, seat.delegation_id, name, seat.instrument_id, office)


def person_name(person: Person | None) -> str:
    """Return who did something, as pages name it; no person is the command line."""
    return person.name if person else COMMAND_LINE.name


def author_name(delegation: Delegation | None) -> str:
    """Return who wrote something, as pages name it; no delegation is the secretariat."""
    return delegation.name if delegation else "the secretariat"


def name_told(actor: Actor, instrument: Instrument, person: Person | None) -> str:
    """Return who did something on an instrument, as pages name it to readers of its record; to others nothing."""
    return person_name(person) if may(actor, Act.SEE_RECORD, instrument) else ""
