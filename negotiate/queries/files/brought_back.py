"""What a file that comes back was made from, and whether its preview was confirmed before, for whoever brings it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.ids import is_code
from negotiate.models import Amendment, Clause, Instrument, Person, Seat, Version
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.house.actors import STANDING
from negotiate.state.house.seats import own_delegation
from negotiate.state.text.lines import readable_text
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class BringingForm:
    """Into which instrument a file is brought, whose drafts come of it, and the names of all who sit there."""

    head: InstrumentHeader
    delegation: str
    people: tuple[str, ...]


@dataclass(frozen=True)
class GivenVersion:
    """A version of a clause that a file was made from."""

    clause_code: str
    code: str
    level: int
    label: str
    joint: str
    wording: Wording


@dataclass(frozen=True)
class StandingVersion:
    """A clause of the text as it stands, and whether it stands above others."""

    version: GivenVersion
    is_division: bool


def bringing_form(db: Session, actor: Actor, code: str) -> BringingForm:
    """Return what the form says that asks for a file; raise Forbidden for whoever may not propose."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.DRAFT, instrument)
    people = _people(db, actor, instrument)
    return BringingForm(header_of(db, actor, instrument), own_delegation(db, actor, instrument), people)


def _people(db: Session, actor: Actor, instrument: Instrument) -> tuple[str, ...]:
    """Return the names of those who sit for whom the actor proposes, hers among them."""
    seated = select(Person.name).join(Seat, Seat.person_id == Person.id)
    hers = seated.where(STANDING, Seat.delegation_id.in_(actor.proposes_for(instrument.id)))
    return tuple({actor.name, *db.scalars(hers, {"now": clock.now()})})


def _ask(actor: Actor, instrument: Instrument) -> None:
    """Refuse whoever neither proposes nor goes through what delegations have sent."""
    if not may(actor, Act.RECEIVE_FILES, instrument):
        require(actor, Act.DRAFT, instrument)


def standing_clauses(db: Session, actor: Actor, code: str) -> tuple[StandingVersion, ...]:
    """Return the clauses of the text that the actor reads, by which a file is known that bears no mark of the house."""
    instrument = load_instrument(db, actor, code)
    _ask(actor, instrument)
    return tuple(
        StandingVersion(
            GivenVersion(clause.code, row.code, clause.level, row.label, row.joint, Wording(row.heading, row.body)),
            clause.kind.is_division,
        )
        for clause, row in readable_text(db, actor, instrument)
    )


def given_clauses(db: Session, actor: Actor, code: str, versions: Iterable[str]) -> tuple[GivenVersion, ...]:
    """Return those of the versions that are of this instrument, in the order of the text."""
    instrument = load_instrument(db, actor, code)
    _ask(actor, instrument)
    query = (
        select(Clause.code, Version.code, Clause.level, Version.label, Version.joint, Version.heading, Version.body)
        .join(Version, Version.clause_id == Clause.id)
        .where(Clause.instrument_id == instrument.id, Version.code.in_(list(versions)[:5_000]))
        .order_by(Clause.ordinal, Version.number)
    )
    return tuple(GivenVersion(*row[:5], Wording(*row[5:])) for row in db.execute(query))


def begun_since(db: Session, actor: Actor, code: str, versions: Iterable[str]) -> frozenset[str]:
    """Return the codes of clauses that began behind the last of some versions: a file of these cannot have them."""
    instrument = load_instrument(db, actor, code)
    _ask(actor, instrument)
    last = select(func.max(Version.id)).where(Version.code.in_(list(versions)[:5_000])).scalar_subquery()
    begun = (
        select(Clause.code).join(Version, Version.clause_id == Clause.id).where(Clause.instrument_id == instrument.id)
    )
    return frozenset(db.scalars(begun.group_by(Clause.code).having(func.min(Version.id) > last)))


def begun_before(db: Session, actor: Actor, codes: Collection[str]) -> frozenset[str]:
    """Return which of the codes that a preview has given to drafts are those of drafts that the actor has begun."""
    mine = select(Amendment.code).where(Amendment.code.in_(codes), Amendment.author_id == actor.person_id)
    return frozenset(db.scalars(mine))


def imported_before(db: Session, actor: Actor, code: str) -> Instrument | None:
    """Return the instrument that the same preview has brought in already, where the same person confirmed it."""
    if not is_code(code) or actor.person_id is None:
        return None
    mine = select(Instrument).where(Instrument.code == code, Instrument.created_by_id == actor.person_id)
    return db.scalar(mine)
