"""The silence procedures of an instrument, and one whole: its words, its instants, how it ended, who was told."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from negotiate.errors import NotFound
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Audience,
    Capacity,
    Clause,
    Delegation,
    Instrument,
    Participation,
    Person,
    Revision,
    Silence,
    SilenceTerm,
    SilenceText,
    Version,
    VersionKind,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.silence.lines import SilenceLine, lines_of
from negotiate.queries.statements.statements import StatementLine, attached_to
from negotiate.state.amendments.current_wording import text_on
from negotiate.state.house.actors import person_name
from negotiate.state.rows import by_code
from negotiate.state.text.versions import newest_numbers
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import full_name


@dataclass(frozen=True)
class SilencesPage:
    """The procedures of an instrument: those that run first, then those that have ended, the newest first."""

    head: InstrumentHeader
    hours: int
    running: tuple[SilenceLine, ...]
    ended: tuple[SilenceLine, ...]


@dataclass(frozen=True)
class SilentClause:
    """A clause in the words that a procedure names; `stands` unless the clause says something else by now."""

    code: str
    label: str
    heading: str
    body: str
    version_number: int
    hash: str
    stands: bool

    @property
    def name(self) -> str:
        """Return what it is called."""
        return full_name(self.label, self.heading)


@dataclass(frozen=True)
class SilentAmendment:
    """The amendment that a procedure names: what it makes of the clause; `edits` are on the tokens of `base`."""

    code: str
    number: int
    kind: AmendmentKind
    delegation: str
    revision: int
    base: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class TermLine:
    """An instant as it was announced: by whom, when and why."""

    until: datetime
    set_at: datetime
    set_by: str
    reason: str


@dataclass(frozen=True)
class ObjectionLine:
    """Who broke a silence, when and why; with which amendment, where it was one."""

    delegation: str
    reason: str
    made_at: datetime
    amendment_code: str
    amendment_number: int | None


@dataclass(frozen=True)
class SilencePage:
    """One procedure; words and objection only for those who may read them."""

    head: InstrumentHeader
    line: SilenceLine
    note: str
    clauses: tuple[SilentClause, ...]
    amendment: SilentAmendment | None
    publication_code: str
    terms: tuple[TermLine, ...]
    objection: ObjectionLine | None
    told: tuple[str, ...]
    #: What delegations said of the very words that it names.
    statements: tuple[StatementLine, ...]

    @property
    def clause_codes(self) -> list[str]:
        """Return the codes of its clauses, as an address asks for them again."""
        return [clause.code for clause in self.clauses]


def silences_page(db: Session, actor: Actor, code: str) -> SilencesPage:
    """Return the procedures of an instrument that the actor may see."""
    instrument = load_instrument(db, actor, code)
    lines = lines_of(db, actor, instrument)
    return SilencesPage(
        head=header_of(db, actor, instrument),
        hours=instrument.silence_hours,
        running=tuple(line for line in lines if line.runs),
        ended=tuple(line for line in lines if not line.runs),
    )


def silence_page(db: Session, actor: Actor, code: str) -> SilencePage:
    """Return one procedure that the actor may see; raise NotFound."""
    row = by_code(db, Silence, code)
    instrument = load_instrument(db, actor, row.instrument.code)
    found = lines_of(db, actor, instrument, Silence.id == row.id)
    if not found:
        raise NotFound("There is nothing here that you can see.")
    return SilencePage(
        head=header_of(db, actor, instrument),
        line=found[0],
        note=row.note,
        clauses=() if row.amendment or row.publication else clauses_under(db, instrument, row),
        amendment=_amendment(row, row.amendment, row.revision) if row.amendment and row.revision else None,
        publication_code=row.publication.code if row.publication else "",
        terms=_terms(db, row),
        objection=_objection(row) if may(actor, Act.SEE_POSITIONS, instrument) else None,
        told=_told(db, instrument),
        statements=attached_to(db, actor, row),
    )


def clauses_under(db: Session, instrument: Instrument, row: Silence) -> tuple[SilentClause, ...]:
    """Return the words that a procedure on clauses names."""
    newest, last = newest_numbers(instrument), aliased(Version)
    query = (
        select(Clause, Version, last.hash, last.kind)
        .join(SilenceText, SilenceText.clause_id == Clause.id)
        .join(Version, Version.id == SilenceText.version_id)
        .join(newest, newest.c.clause_id == Clause.id)
        .join(last, (last.clause_id == Clause.id) & (last.number == newest.c.number))
        .where(SilenceText.silence_id == row.id, last.language == instrument.language)
        .order_by(SilenceText.id)
    )
    return tuple(
        _clause(clause, version, stands=kind is not VersionKind.DELETION and now == version.hash)
        for clause, version, now, kind in db.execute(query)
    )


def _clause(clause: Clause, version: Version, *, stands: bool) -> SilentClause:
    return SilentClause(
        code=clause.code,
        label=version.label,
        heading=version.heading,
        body=version.body,
        version_number=version.number,
        hash=version.hash,
        stands=stands,
    )


def _amendment(row: Silence, amendment: Amendment, revision: Revision) -> SilentAmendment:
    version = row.texts[0].version if row.texts else None
    base = version.wording.text if version else ""
    changes = amendment.kind in (AmendmentKind.MODIFY, AmendmentKind.INSERT)
    return SilentAmendment(
        code=amendment.code,
        number=amendment.number or 0,
        kind=amendment.kind,
        delegation=amendment.proposer,
        revision=revision.number,
        base=base,
        edits=diff_wordings(base, text_on(revision, version)) if changes else (),
    )


def _terms(db: Session, row: Silence) -> tuple[TermLine, ...]:
    query = (
        select(SilenceTerm, Person)
        .outerjoin(Person, Person.id == SilenceTerm.set_by_id)
        .where(SilenceTerm.silence_id == row.id)
        .order_by(SilenceTerm.id)
    )
    return tuple(
        TermLine(term.until, term.set_at, person_name(person), term.reason) for term, person in db.execute(query)
    )


def _objection(row: Silence) -> ObjectionLine | None:
    if (objection := row.objection) is None:
        return None
    amendment = objection.amendment
    return ObjectionLine(
        delegation=objection.delegation.name,
        reason=objection.reason,
        made_at=objection.made_at,
        amendment_code=amendment.code if amendment else "",
        amendment_number=amendment.number if amendment else None,
    )


def _told(db: Session, instrument: Instrument) -> tuple[str, ...]:
    """Return the delegations on whose pages a procedure stands, in alphabetical order.

    Who observes is told where the negotiation itself is open to observers.
    """
    told = tuple(Capacity) if instrument.audience is not Audience.PARTICIPANTS else (Capacity.PARTICIPANT,)
    query = (
        select(Delegation.name)
        .join(Participation, Participation.delegation_id == Delegation.id)
        .where(Participation.instrument_id == instrument.id, Participation.capacity.in_(told), Participation.stands)
        .order_by(Delegation.name)
    )
    return tuple(db.scalars(query))
