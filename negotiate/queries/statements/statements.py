"""Statements for the record: those on a clause, those published with a text, one whole, and the form of a new one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Subquery, bindparam, select, true
from sqlalchemy.orm import Session, joinedload

from negotiate.errors import NotFound
from negotiate.models import (
    Clause,
    Instrument,
    Publication,
    PublishedClause,
    Silence,
    SilenceText,
    Statement,
    StatementKind,
    Version,
)
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.comments.words_now import version_read
from negotiate.state.house.behalves import groups_spoken_for
from negotiate.state.house.seats import delegation_of
from negotiate.state.rows import by_code
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import full_name, short_name


@dataclass(frozen=True)
class StatementLine:
    """A statement; `hash` is that of the wording that it was made on."""

    code: str
    kind: StatementKind
    delegation: str
    group: str
    clause_code: str
    clause: str
    paragraph: str
    body: str
    made_at: datetime
    version_number: int
    hash: str
    withdrawn_at: datetime | None
    withdrawn_reason: str


@dataclass(frozen=True)
class StatementPage:
    """One statement whole, beside the words that it was made on; `edits` are what became of them since."""

    head: InstrumentHeader
    line: StatementLine
    base: str
    edits: tuple[Edit, ...]
    may_withdraw: bool


@dataclass(frozen=True)
class BlankStatement:
    """The form of a statement: the words that stand, and the groups that the delegation may speak for."""

    head: InstrumentHeader
    clause_code: str
    name: str
    version_code: str
    body: str
    is_deleted: bool
    groups: tuple[tuple[str, str], ...]


_STATEMENTS = (
    select(Statement)
    .join(Statement.clause)
    .join(Statement.version)
    .where(Clause.instrument_id == bindparam("instrument"))
    .options(joinedload(Statement.version), joinedload(Statement.clause), joinedload(Statement.delegation))
    .options(joinedload(Statement.group), joinedload(Statement.retreat))
    .order_by(Clause.ordinal, Statement.id)
)
_BODIES = (
    select(Statement.code, Statement.body).join(Statement.clause).where(Clause.instrument_id == bindparam("instrument"))
)


def statements_on(db: Session, actor: Actor, clause: Clause) -> tuple[StatementLine, ...]:
    """Return the statements on a clause that the actor may read, as they were made."""
    if Statement not in stands_beside(db, clause.code):
        return ()
    return statements_of(db, actor, clause.instrument, Statement.clause_id == clause.id)


def clause_statements(db: Session, actor: Actor, code: str) -> tuple[StatementLine, ...]:
    """Return the statements on a clause that the actor reads; raise NotFound where she does not read the clause."""
    clause = by_code(db, Clause, code)
    load_instrument(db, actor, clause.instrument.code)
    if not may(actor, Act.SEE_TABLE, clause.instrument):
        version_read(db, actor, clause)
    return statements_on(db, actor, clause)


def published_with(db: Session, actor: Actor, publication: Publication) -> tuple[StatementLine, ...]:
    """Return the statements on the very words that a publication freezes, in the order of its text."""
    worded = (
        select(Version.clause_id, Version.hash)
        .join(PublishedClause, PublishedClause.version_id == Version.id)
        .where(PublishedClause.publication_id == publication.id)
    )
    return statements_of(db, actor, publication.instrument, _on_words(worded.subquery()))


def attached_to(db: Session, actor: Actor, silence: Silence) -> tuple[StatementLine, ...]:
    """Return the statements on the very words that a silence procedure names."""
    worded = (
        select(Version.clause_id, Version.hash)
        .join(SilenceText, SilenceText.version_id == Version.id)
        .where(SilenceText.silence_id == silence.id)
    )
    return statements_of(db, actor, silence.instrument, _on_words(worded.subquery()))


def statements_of(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> tuple[StatementLine, ...]:
    """Return statements of an instrument, in the order of its text; readers of published texts see those on them."""
    query = _STATEMENTS.where(_readable(actor, instrument), *only)
    return tuple(map(_line, db.scalars(query, {"instrument": instrument.id})))


def bodies_of(db: Session, actor: Actor, instrument: Instrument) -> list[tuple[str, str]]:
    """Return what each statement of an instrument says that the actor reads, by its code."""
    rows = db.execute(_BODIES.where(_readable(actor, instrument)), {"instrument": instrument.id})
    return [(row.code, row.body) for row in rows]


def statement_page(db: Session, actor: Actor, code: str) -> StatementPage:
    """Return one statement that the actor may read; raise NotFound."""
    row = by_code(db, Statement, code)
    instrument = load_instrument(db, actor, row.clause.instrument.code)
    found = statements_of(db, actor, instrument, Statement.id == row.id)
    if not found:
        raise NotFound("There is nothing here that you can see.")
    base, now = row.version.wording.text, current_version(db, row.clause)
    sees_now = may(actor, Act.SEE_WORKING_TEXT, instrument)
    return StatementPage(
        head=header_of(db, actor, instrument),
        line=found[0],
        base=base,
        edits=diff_wordings(base, now.wording.text) if sees_now else (),
        may_withdraw=row.retreat is None and may(actor, Act.WITHDRAW_STATEMENT, row),
    )


def blank_statement(db: Session, actor: Actor, clause_code: str) -> BlankStatement:
    """Return the form of a statement on a clause as it stands."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.MAKE_STATEMENT, instrument)
    version, delegation = current_version(db, clause), delegation_of(db, actor, instrument)
    return BlankStatement(
        head=header_of(db, actor, instrument),
        clause_code=clause.code,
        name=full_name(version.label, version.heading),
        version_code=version.code,
        body=version.body,
        is_deleted=version.is_deleted,
        groups=tuple((one.code, one.name) for one in groups_spoken_for(db, delegation.id)),
    )


def _readable(actor: Actor, instrument: Instrument) -> ColumnElement[bool]:
    if may(actor, Act.SEE_WORKING_TEXT, instrument):
        return true()
    published = select(PublishedClause.version_id).join(Publication, Publication.id == PublishedClause.publication_id)
    return Statement.version_id.in_(published.where(Publication.instrument_id == instrument.id))


def _on_words(worded: Subquery) -> ColumnElement[bool]:
    """Return the condition that a statement was made on one of these wordings, by clause and hash."""
    named = worded.c
    return select(named.clause_id).where(named.clause_id == Statement.clause_id, named.hash == Version.hash).exists()


def _line(row: Statement) -> StatementLine:
    version = row.version
    return StatementLine(
        code=row.code,
        kind=row.kind,
        delegation=row.delegation.name,
        group=row.group.name if row.group else "",
        clause_code=row.clause.code,
        clause=short_name(version.label, version.heading),
        paragraph=row.paragraph,
        body=row.body,
        made_at=row.made_at,
        version_number=version.number,
        hash=version.hash,
        withdrawn_at=row.retreat.withdrawn_at if row.retreat else None,
        withdrawn_reason=row.retreat.reason if row.retreat else "",
    )
