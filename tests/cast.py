"""The people of the tests, learnt once: who they are follows from their first names.

Ada is the administrator, Sefa and Sten are the secretariat. Nadia and Noor negotiate for Arvenia, and Hugo heads it;
Bela negotiates for Belmara. Chen is the chair, and Olu sits for an organisation that only observes. Obi negotiates for
Ostravia, a State that only observes wherever it is admitted. Solveig has no seat until `seated` gives her one in the
secretariat of one instrument, the sole one that she serves.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from argon2 import PasswordHasher
from sqlalchemy.orm import Session

from negotiate.models import Delegation, DelegationKind, Instrument, Person, Role, Seat
from negotiate.operations.record import delegation_chain, record
from negotiate.policy import COMMAND_LINE, Actor, HeldSeat
from tests.browsers import let_in

#: As cheap as argon2 allows, for tests sign in often.
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
#: The password of everybody.
PASSWORD = "a long enough password"
PASSWORD_HASH = CHEAP.hash(PASSWORD)
SINCE = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Player:
    """One person of the cast, as operations know her (`actor`), the sign-in (`email`), and the cookie of her browser."""

    actor: Actor
    email: str
    secret: str

    @property
    def code(self) -> str:
        """Return the code of her row."""
        return self.actor.code

    @property
    def name(self) -> str:
        """Return her name."""
        return self.actor.name


@dataclass(frozen=True)
class Cast:
    """Everybody, with the codes of their delegations."""

    ada: Player
    sefa: Player
    sten: Player
    nadia: Player
    noor: Player
    hugo: Player
    bela: Player
    chen: Player
    olu: Player
    obi: Player
    solveig: Player
    arvenia: str
    belmara: str
    ostravia: str
    watch: str


def assemble(db: Session) -> Cast:
    """Write the cast into an empty database."""
    arvenia = _delegation(db, "Arvenia", "ARV", DelegationKind.STATE)
    belmara = _delegation(db, "Belmara", "BEL", DelegationKind.STATE)
    ostravia = _delegation(db, "Ostravia", "OST", DelegationKind.STATE)
    watch = _delegation(db, "Digital Watch", "DW", DelegationKind.OBSERVER)
    cast = Cast(
        ada=_person(db, "Ada Administrator", Role.ADMINISTRATOR),
        sefa=_person(db, "Sefa Secretariat", Role.SECRETARIAT),
        sten=_person(db, "Sten Secretariat", Role.SECRETARIAT),
        nadia=_person(db, "Nadia of Arvenia", Role.NEGOTIATOR, arvenia),
        noor=_person(db, "Noor of Arvenia", Role.NEGOTIATOR, arvenia),
        hugo=_person(db, "Hugo of Arvenia", Role.HEAD_OF_DELEGATION, arvenia),
        bela=_person(db, "Bela of Belmara", Role.NEGOTIATOR, belmara),
        chen=_person(db, "Chen Chair", Role.CHAIR),
        olu=_person(db, "Olu of Digital Watch", Role.OBSERVER, watch),
        obi=_person(db, "Obi of Ostravia", Role.NEGOTIATOR, ostravia),
        solveig=_person(db, "Solveig Secretariat", None),
        arvenia=arvenia.code,
        belmara=belmara.code,
        ostravia=ostravia.code,
        watch=watch.code,
    )
    record(db, COMMAND_LINE, "assembled", watch, chain=delegation_chain(watch))
    return cast


def seated(db: Session, player: Player, instrument: Instrument) -> Player:
    """Give somebody without a seat one in the secretariat of an instrument, and return her with it."""
    db.add(Seat(person_id=player.actor.person_id, role=Role.SECRETARIAT, instrument_id=instrument.id, since=SINCE))
    db.flush()
    place = HeldSeat(Role.SECRETARIAT, instrument_id=instrument.id)
    return replace(player, actor=replace(player.actor, places=(place,)))


def _delegation(db: Session, name: str, short_name: str, kind: DelegationKind) -> Delegation:
    delegation = Delegation(name=name, short_name=short_name, kind=kind, created_at=SINCE)
    db.add(delegation)
    db.flush()
    return delegation


def _person(db: Session, name: str, role: Role | None, delegation: Delegation | None = None) -> Player:
    first = name.split()[0].lower()
    person = Person(name=name, email=f"{first}@example.org", password_hash=PASSWORD_HASH, created_at=SINCE)
    if role is not None:
        person.seats.append(Seat(role=role, delegation=delegation, since=SINCE))
    db.add(person)
    db.flush()
    places = tuple(_place(seat.role, delegation) for seat in person.seats)
    return Player(
        Actor(name, person.id, person.code, places), person.email, let_in(db, person.id, f"secret-of-{first}")
    )


def _place(role: Role, delegation: Delegation | None) -> HeldSeat:
    return HeldSeat(role) if delegation is None else HeldSeat(role, delegation.id, delegation.name)
