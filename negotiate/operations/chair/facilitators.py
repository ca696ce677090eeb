"""The office of a facilitator: given to somebody of the negotiation from a day to a day, and ended before."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Faults, Invalid
from negotiate.models import Clause, FacilitatedClause, Facilitation, FacilitationEnd, Instrument
from negotiate.operations.chair.offices import found_facilitators_office
from negotiate.operations.meetings.agenda import clauses_called
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed
from negotiate.policy import Act, Actor
from negotiate.state.chair.facilitators import possible_facilitators, still_to_lead


@dataclass(frozen=True)
class NewOffice:
    """Who is to be a facilitator, of which clauses (none for the whole text), from when and until when.

    Without a beginning it begins at once.
    """

    person: str
    ends_at: datetime
    since: datetime | None = None
    clauses: tuple[str, ...] = ()


def name_facilitator(db: Session, actor: Actor, instrument_code: str, new: NewOffice) -> Facilitation:
    """Give somebody who sits in the negotiation the office of a facilitator; the same office once."""
    instrument = opened(db, actor, Act.NAME_FACILITATORS, Instrument, instrument_code)
    now = clock.now()
    faults = Faults()
    possible = {person.code: person for person in possible_facilitators(db, instrument)}
    faults.of(lambda: _check_person(possible, new), None)
    faults.of(lambda: _check_times(new, now), None)
    none: list[Clause] = []
    clauses = faults.of(lambda: clauses_called(db, instrument, new.clauses), none)
    faults.tell()
    row = Facilitation(
        instrument=instrument,
        person=possible[new.person],
        since=max(new.since or now, now),
        ends_at=new.ends_at,
        named_at=now,
        named_by_id=actor.person_id,
        clauses=[FacilitatedClause(clause=clause) for clause in clauses],
    )
    _refuse_a_second(row, still_to_lead(db, instrument))
    found_facilitators_office(db, instrument, row.person)
    db.add(row)
    db.flush()
    told = {**_facts(row), "since": row.since.isoformat(), "until": row.ends_at.isoformat()}
    record(db, actor, "named a facilitator", row, chain=instrument_chain(instrument), **told)
    return row


def end_facilitation(db: Session, actor: Actor, code: str, reason: str) -> FacilitationEnd:
    """End the office of a facilitator now, with a reason that everybody reads; what was done by it stays."""
    row = opened(db, actor, Act.NAME_FACILITATORS, Facilitation, code)
    now = clock.now()
    if row.end is not None:
        return row.end
    if row.ends_at <= now:
        raise Invalid("This office is over already.")
    reason = needed(reason, "Say why the office ends. Whoever reads the record reads that.", "reason")
    row.end = FacilitationEnd(reason=reason, ended_at=now, ended_by_id=actor.person_id)
    db.flush()
    told = {**_facts(row), "reason": reason}
    record(db, actor, "ended a facilitation", row, chain=instrument_chain(row.instrument), **told)
    return row.end


def _check_person(possible: Collection[str], new: NewOffice) -> None:
    if new.person not in possible:
        asked = "Choose somebody of the secretariat, or who speaks for a delegation that takes part."
        raise Invalid(asked, "person")


def _check_times(new: NewOffice, now: datetime) -> None:
    """Raise Invalid where an office would be over before it begins, or is over already."""
    if new.ends_at <= now:
        raise Invalid("The last day lies in the past. Give one that is still to come.", "last_day")
    if new.since is not None and new.ends_at <= new.since:
        raise Invalid("An office ends after it begins: the last day comes before the first.", "last_day")


def _refuse_a_second(new: Facilitation, standing: Iterable[Facilitation]) -> None:
    """Raise Invalid where somebody is to hold the same office twice at a time."""
    for held in standing:
        if held.person == new.person and _clauses(held) == _clauses(new) and held.until > new.since:
            raise Invalid(f"{held.person.name} holds this office already. End it first, then give it anew.", "person")


def _clauses(row: Facilitation) -> set[str]:
    return {one.clause.code for one in row.clauses}


def _facts(row: Facilitation) -> dict[str, Any]:
    """Return how an entry of the record tells of an office: by the name that somebody had then."""
    return {"name": row.person.name, "clauses": [one.clause.code for one in row.clauses]}
