"""Facilitators: who holds that office, of which clauses and until when, and the form that gives it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Facilitation, Instrument
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.chair.facilitators import facilitations_of, possible_facilitators
from negotiate.state.house.actors import person_name
from negotiate.state.rows import by_code
from negotiate.state.text.lines import known_names, readable_names
from negotiate.text.wording import full_name, short_name


@dataclass(frozen=True)
class FacilitatorLine:
    """Somebody's time as a facilitator: of which clauses, by code and name (none for the whole text), and until when.

    `ended_for` is why it was ended before, `ended_by` by whom; empty where it was not.
    """

    code: str
    name: str
    clauses: tuple[tuple[str, str], ...]
    since: datetime
    until: datetime
    named_by: str
    ended_for: str
    ended_by: str
    is_over: bool
    is_ahead: bool

    @property
    def scope(self) -> str:
        """Return the names of its clauses in one line; empty where it is for the whole text."""
        return ", ".join(name for _, name in self.clauses)


@dataclass(frozen=True)
class FacilitatorForm:
    """Who may be named, and the clauses that an office can be for: codes with names."""

    head: InstrumentHeader
    people: tuple[tuple[str, str], ...]
    clauses: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FacilitatorEndForm:
    """The office that is to end."""

    head: InstrumentHeader
    line: FacilitatorLine


def facilitator_lines(db: Session, actor: Actor, instrument: Instrument) -> tuple[FacilitatorLine, ...]:
    """Return who is, was and is going to be a facilitator, the newest first."""
    rows = facilitations_of(db, instrument)
    names = _names(db, actor, instrument) if rows else {}
    return tuple(_line(row, names) for row in rows)


def blank_office(db: Session, actor: Actor, code: str) -> FacilitatorForm:
    """Return the form that gives the office of a facilitator."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.NAME_FACILITATORS, instrument)
    text = (one for one in readable_names(db, actor, instrument) if not one.kind.is_division)
    return FacilitatorForm(
        head=header_of(db, actor, instrument),
        people=tuple((person.code, person.name) for person in possible_facilitators(db, instrument)),
        clauses=tuple((one.code, full_name(one.label, one.heading)) for one in text),
    )


def office_to_end(db: Session, actor: Actor, code: str) -> FacilitatorEndForm:
    """Return the office of a facilitator, for whoever may end it."""
    row = by_code(db, Facilitation, code)
    instrument = load_instrument(db, actor, row.instrument.code)
    require(actor, Act.NAME_FACILITATORS, instrument)
    return FacilitatorEndForm(header_of(db, actor, instrument), _line(row, _names(db, actor, instrument)))


def _names(db: Session, actor: Actor, instrument: Instrument) -> dict[str, str]:
    return {one.code: short_name(one.label, one.heading) for one in known_names(db, actor, instrument)}


def _line(row: Facilitation, names: dict[str, str]) -> FacilitatorLine:
    now = clock.now()
    codes = [one.clause.code for one in row.clauses]
    return FacilitatorLine(
        code=row.code,
        name=row.person.name,
        clauses=tuple((code, names.get(code, "a clause that is not in the text")) for code in codes),
        since=row.since,
        until=row.until,
        named_by=person_name(row.named_by),
        ended_for=row.end.reason if row.end else "",
        ended_by=person_name(row.end.ended_by) if row.end else "",
        is_over=row.until <= now,
        is_ahead=row.since > now,
    )
