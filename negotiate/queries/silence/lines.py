"""Silence procedures in one line each: what is under silence, until when or how it ended; read for many at once."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate import clock
from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, Clause, Instrument, Level, Objection, Publication, Silence, SilenceText, Version
from negotiate.policy import Act, Actor, may
from negotiate.state.silence.courses import Course, Procedure, SilenceEnding, procedures_of
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.status_ladder import status_ladder
from negotiate.text.wording import short_name

#: How many clauses a line names one by one.
NAMED = 3


@dataclass(frozen=True)
class SilenceLine:
    """A procedure in one line; `level` is how far its words are agreed at the hour, None of an amendment."""

    code: str
    instrument_id: int
    instrument: str
    name: str
    zone: str
    opened_at: datetime
    #: When the instant was last announced.
    announced_at: datetime
    until: datetime
    ending: SilenceEnding
    level: Level | None
    #: What the instrument calls that; "" of an amendment.
    status: str
    #: Which delegation broke it, for those who read what delegations say; else empty.
    broken_by: str

    @property
    def runs(self) -> bool:
        """Say whether it can still be broken."""
        return self.ending.runs


def lines_of(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> tuple[SilenceLine, ...]:
    """Return the procedures of an instrument that the actor may see, or those that conditions let through.

    The newest comes first. Whoever reads published texts alone sees the procedures on publications alone.
    """
    sees_all = may(actor, Act.SEE_TABLE, instrument)
    visible = true() if sees_all else Silence.publication_id.is_not(None)
    return lines(db, actor, procedures_of(db, instrument), visible, *only)


def lines_on_clause(db: Session, actor: Actor, clause: Clause) -> tuple[SilenceLine, ...]:
    """Return the procedures as in `lines_of`, that name a clause by itself."""
    if SilenceText not in stands_beside(db, clause.code):
        return ()
    return lines_of(db, actor, clause.instrument, _on_clause(clause))


def _on_clause(clause: Clause) -> ColumnElement[bool]:
    """Return the condition that a procedure names a clause by itself, and not within a publication or an amendment."""
    of_clause = select(SilenceText.silence_id).where(SilenceText.clause_id == clause.id)
    return Silence.id.in_(of_clause) & Silence.amendment_id.is_(None) & Silence.publication_id.is_(None)


def lines(
    db: Session, actor: Actor, procedures: Mapping[int, Procedure], *only: ColumnElement[bool]
) -> tuple[SilenceLine, ...]:
    """Return procedures, whose courses are known, in one line each, the newest first."""
    if not procedures:
        return ()
    query = (
        select(Silence)
        .where(Silence.id.in_(procedures), *only)
        .options(selectinload(Silence.objection).joinedload(Objection.delegation))
        .options(joinedload(Silence.instrument), joinedload(Silence.amendment), joinedload(Silence.publication))
        .order_by(Silence.id.desc())
    )
    rows = list(db.scalars(query))
    names = _clauses_named(db, [row.id for row in rows if row.publication_id is None])
    return tuple(_line(actor, row, procedures[row.id].course, names.get(row.id, [])) for row in rows)


def _line(actor: Actor, row: Silence, course: Course, clauses: list[str]) -> SilenceLine:
    knows = row.objection is not None and may(actor, Act.SEE_POSITIONS, row.instrument)
    return SilenceLine(
        code=row.code,
        instrument_id=row.instrument_id,
        instrument=row.instrument.title,
        name=_name(row.amendment, row.publication, clauses),
        zone=row.instrument.zone,
        opened_at=row.opened_at,
        announced_at=course.announced_at,
        until=course.until,
        ending=course.at(clock.now()),
        level=row.level,
        status=status_ladder(row.instrument).word(row.level) if row.level else "",
        broken_by=row.objection.delegation.name if knows and row.objection else "",
    )


def _name(amendment: Amendment | None, publication: Publication | None, clauses: list[str]) -> str:
    if amendment is not None:
        return amendment_name(amendment.number)
    if publication is not None:
        return f"“{publication.title}”"
    more = len(clauses) - NAMED
    named = ", ".join(clauses[:NAMED])
    return f"{named} and {more} more" if more > 0 else named


def _clauses_named(db: Session, silence_ids: Collection[int]) -> dict[int, list[str]]:
    """Return what the clauses of procedures are called, by their rows, in the order in which they were named."""
    query = (
        select(SilenceText.silence_id, Version.label, Version.heading)
        .join(Version, Version.id == SilenceText.version_id)
        .where(SilenceText.silence_id.in_(silence_ids))
        .order_by(SilenceText.id)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for silence_id, label, heading in db.execute(query) if silence_ids else ():
        found[silence_id].append(short_name(label, heading))
    return found
