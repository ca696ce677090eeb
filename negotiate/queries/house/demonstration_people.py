"""The people of a demonstration: everybody who can be tried, a few of them with what there is to do in their seat."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Amendment, Instrument, Person, Role, Seat
from negotiate.queries.desk.queues import left_in, left_told
from negotiate.state.rounds import open_round
from negotiate.state.text.versions import current_version

#: In the order in which a visitor of the demonstration meets them.
ROLES_TO_TRY = (
    Role.SECRETARIAT,
    Role.HEAD_OF_DELEGATION,
    Role.NEGOTIATOR,
    Role.CHAIR,
    Role.OBSERVER,
    Role.ADMINISTRATOR,
)

#: What the roles that exist once in a negotiation are for, in the words of a visitor.
DEEDS = {
    Role.CHAIR: "says how far each clause is agreed",
    Role.OBSERVER: "reads what is open to observers, and no draft",
    Role.ADMINISTRATOR: "lets people in, and reads no draft either",
}

#: How many delegations with a private draft are shown before everybody else.
DRAFTERS = 4


@dataclass(frozen=True)
class DemonstrationPerson:
    """One person to try; `deed` says what she does here, and is empty for everybody beyond the few."""

    code: str
    name: str
    note: str
    deed: str = ""


def demonstration_people(db: Session) -> tuple[DemonstrationPerson, ...]:
    """Return the people of the demonstration by their first roles, then by name."""
    loading = selectinload(Person.seats).joinedload(Seat.delegation)
    people = select(Person).where(Person.suspended_at.is_(None)).order_by(Person.name).options(loading)
    seats = [seat for person in db.scalars(people) for seat in _held(person)[:1]]
    seats.sort(key=lambda seat: ROLES_TO_TRY.index(seat.role))
    deeds = dict(_deeds(db, seats))
    return tuple(replace(_person(seat), deed=deeds.get(seat.person_id, "")) for seat in seats)


def _held(person: Person) -> list[Seat]:
    return [seat for seat in person.seats if seat.until is None]


def _person(seat: Seat) -> DemonstrationPerson:
    words = (seat.role.value, seat.delegation.name if seat.delegation else "")
    return DemonstrationPerson(seat.person.code, seat.person.name, ", ".join(word for word in words if word))


def _deeds(db: Session, seats: Iterable[Seat]) -> Iterator[tuple[int, str]]:
    """Yield a person and what she does, for the first of each single role and of the delegations with a draft."""
    drafts, single = _drafts(db), {**DEEDS, Role.SECRETARIAT: _secretariat(db)}
    left = DRAFTERS
    for seat in seats:
        if seat.role in single:
            yield seat.person_id, single.pop(seat.role)
        elif left and seat.delegation_id in drafts:
            yield seat.person_id, drafts.pop(seat.delegation_id)
            left -= 1


def _secretariat(db: Session) -> str:
    instrument = db.scalars(select(Instrument).order_by(Instrument.id)).first()
    round = open_round(db, instrument) if instrument else None
    left = left_in(db, [round])[round.id] if round else ()
    return f"has {left_told(left)} to decide tonight" if left else "brings in texts, opens and closes rounds"


def _drafts(db: Session) -> dict[int | None, str]:
    """Return, by delegation, which private draft its people see."""
    query = select(Amendment).where(Amendment.tabled_at.is_(None)).order_by(Amendment.id)
    return {row.delegation_id: _draft(db, row) for row in db.scalars(query)}


def _draft(db: Session, amendment: Amendment) -> str:
    label = current_version(db, amendment.clause).label.replace(" ", "\N{NO-BREAK SPACE}")
    if amendment.group is None:
        return f"sees a private draft on {label}, closed to everybody else"
    return f"shares a draft on {label} with the {amendment.group.name}"
