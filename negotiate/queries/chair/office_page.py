"""The offices of a negotiation: who holds them until when, and what was done by them, counted by kind to be checked.

What is counted stands in the record: the seat from which somebody acted is sealed with every act.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Chain, Instrument, Person, RecordEntry, Role, Seat
from negotiate.policy import Act, Actor, require
from negotiate.policy.actors import FACILITATOR
from negotiate.queries.chair.facilitators import FacilitatorLine, facilitator_lines
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument

#: What is counted, by the act of the record; any other act goes by its own words.
KINDS = {
    "set the status": "statuses of clauses set",
    "put under silence": "texts put under silence",
    "extended the silence": "silences extended",
    "tabled": "proposals tabled",
    "revised": "proposals put anew",
    "withdrew": "proposals withdrawn",
    "incorporated": "changes of delegations taken into a proposal",
    "accepted a correction": "editorial corrections accepted",
    "declined a correction": "editorial corrections declined",
    "signed": "changes answered for by name",
    "announced a meeting": "meetings announced",
    "changed a meeting": "meetings changed",
    "cancelled a meeting": "meetings cancelled",
    "put on the agenda": "items put on an agenda",
    "struck from the agenda": "items struck from an agenda",
    "called an item": "items taken up",
    "gave the floor": "speakers given the floor",
    "noted who has spoken": "turns noted as spoken",
    "summed a meeting up": "summaries of meetings published",
    "issued a compilation": "compilations issued",
    "set a flag aside": "flags on the time set aside",
    "confirmed an obligation": "obligations confirmed",
    "spoke of words": "threads begun on words",
    "answered in a thread": "answers in threads",
    "resolved a thread": "threads resolved",
}


@dataclass(frozen=True)
class OfficeHolder:
    """Somebody's time in the chair; `until` is when it has ended, or will by itself; None where neither is known."""

    name: str
    since: datetime
    until: datetime | None
    is_over: bool


@dataclass(frozen=True)
class CountedActs:
    """How often something of one kind was done from the chair, by everybody and by each who acted, in their order."""

    kind: str
    total: int
    of_each: tuple[int, ...]


@dataclass(frozen=True)
class ActsOfOffice:
    """Who has acted by an office, and what was done."""

    people: tuple[str, ...]
    acts: tuple[CountedActs, ...]

    @property
    def columns(self) -> list[str]:
        """Return the heads of a table of all that was done."""
        return ["What", "In all", *(self.people if len(self.people) > 1 else ())]

    @property
    def total(self) -> int:
        """Return how many acts were done."""
        return sum(line.total for line in self.acts)


@dataclass(frozen=True)
class ChairOfficePage:
    """Who is and was in the chair, and a facilitator, newest first, and what was done there."""

    head: InstrumentHeader
    holders: tuple[OfficeHolder, ...]
    facilitators: tuple[FacilitatorLine, ...]
    of_chair: ActsOfOffice
    of_facilitators: ActsOfOffice


def chair_office_page(db: Session, actor: Actor, code: str) -> ChairOfficePage:
    """Return the office of the chair of an instrument, for whoever reads its record."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    return ChairOfficePage(
        head=header_of(db, actor, instrument),
        holders=_holders(db, instrument),
        facilitators=facilitator_lines(db, actor, instrument),
        of_chair=_done(db, instrument, Role.CHAIR.value),
        of_facilitators=_done(db, instrument, FACILITATOR),
    )


def acted_from(actor: str) -> tuple[str, tuple[str, ...]]:
    """Return the name and the seats of whoever acted, as the record keeps both in one.

    >>> acted_from("Ada Lovelace (chair, Chile)"), acted_from("command line")
    (('Ada Lovelace', ('chair', 'Chile')), ('command line', ()))
    """
    name, _, seats = actor.removesuffix(")").rpartition(" (") if actor.endswith(")") else (actor, "", "")
    return name, tuple(filter(None, seats.split(", ")))


def _holders(db: Session, instrument: Instrument) -> tuple[OfficeHolder, ...]:
    now = clock.now()
    query = (
        select(Seat, Person.name)
        .join(Person, Person.id == Seat.person_id)
        .where(Seat.role == Role.CHAIR, Seat.waits_since.is_(None))
        .where(Seat.instrument_id.is_(None) | (Seat.instrument_id == instrument.id))
        .order_by(Seat.since.desc(), Seat.id.desc())
    )
    return tuple(
        OfficeHolder(name, seat.since, seat.ended(now) or seat.ends_at, is_over=seat.ended(now) is not None)
        for seat, name in db.execute(query)
    )


def _done(db: Session, instrument: Instrument, office: str) -> ActsOfOffice:
    """Return who did what by an office, in the journal of the instrument as far as it is told."""
    query = (
        select(RecordEntry.actor, RecordEntry.act)
        .join(Chain, Chain.id == RecordEntry.chain_id)
        .where(Chain.name == f"instrument:{instrument.code}", RecordEntry.actor.contains(office))
    )
    told = ((*acted_from(actor), act) for actor, act in db.execute(query))
    done = [(name, act) for name, seats, act in told if office in seats]
    people = tuple(sorted({name for name, _ in done}))
    return ActsOfOffice(people, _counted(done, people))


def _counted(done: Iterable[tuple[str, str]], people: tuple[str, ...]) -> tuple[CountedActs, ...]:
    counts = Counter((KINDS.get(act, act), name) for name, act in done)
    kinds = Counter(dict.fromkeys((kind for kind, _ in counts), 0))
    for (kind, _), count in counts.items():
        kinds[kind] += count
    return tuple(
        CountedActs(kind, total, tuple(counts[kind, name] for name in people))
        for kind, total in sorted(kinds.items(), key=lambda one: (-one[1], one[0]))
    )
