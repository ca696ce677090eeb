"""One clause whole: its words with their sources, its versions, its amendments."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import (
    Amendment,
    AmendmentKind,
    ClashQuestion,
    Clause,
    Group,
    Reopening,
    Round,
    Stage,
    Version,
    VersionKind,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.comments.margin import NumberedThread, talk_beside_clause
from negotiate.queries.dates.findings import Finding, findings_of
from negotiate.queries.desk.merges import MergeLine, merges_on
from negotiate.queries.header import InstrumentHeader, header_on, load_instrument
from negotiate.queries.norms.glossary import Glossary, glossary_read
from negotiate.queries.norms.hints import ClauseHints, clause_hints
from negotiate.queries.positions.on_clause import ClauseStances, stances_on
from negotiate.queries.positions.questions.asked_question import AskedQuestion
from negotiate.queries.positions.questions.asked_readings import asked_questions
from negotiate.queries.publishing.printings import PrintedClauseLines, lines_of_clause
from negotiate.queries.silence.lines import SilenceLine, lines_on_clause
from negotiate.queries.statements.statements import StatementLine, statements_on
from negotiate.queries.text.history import SourcedWords, VersionLine, history_of, spans_of, versions_read
from negotiate.queries.text.lineages import ClauseAct, acts_on
from negotiate.queries.text.margin_notes import AmendmentNote, notes_to_show
from negotiate.queries.text.text import BesideClause, ClauseOnPage, clause_on_page
from negotiate.state.dates.date_rules import date_notes
from negotiate.state.dates.stages import StageLine, stages_of
from negotiate.state.desk.rival_readings import can_be_put
from negotiate.state.publishing.unattributed import UnattributedChange, unattributed
from negotiate.state.rows import by_code
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.levels import CLEAN, levels_of
from negotiate.state.text.lines import plain
from negotiate.state.text.origins import Source, sources_of
from negotiate.state.text.publications import latest_publication, published_version
from negotiate.state.text.status_ladder import status_ladder
from negotiate.text.clearing.clearing import places_in

_REOPENED = select(Reopening).where(
    Reopening.clause_id == bindparam("clause"), Reopening.round.has(Round.closed_at.is_(None))
)


@dataclass(frozen=True)
class InForce:
    """The published words of a clause that is reopened: they stay in force until a new text does."""

    title: str
    reason: str
    heading: str
    body: str


@dataclass(frozen=True)
class ClauseTimes:
    """From when a clause applies to whom, and for whoever keeps dates what it says of time, and the groups to choose.

    `groups` are codes with names.
    """

    stages: tuple[StageLine, ...]
    findings: tuple[Finding, ...]
    groups: tuple[tuple[str, str], ...]

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Return what it says about time without a rule, and nobody has set aside."""
        return tuple(finding for finding in self.findings if not finding.dismissed)


@dataclass(frozen=True)
class ClausePage:
    """A clause with its history, newest version first.

    `is_clearable` where the actor may decide brackets in it, `can_ask` where she may put readings of it to delegations.
    """

    head: InstrumentHeader
    clause: ClauseOnPage
    spans: tuple[SourcedWords, ...]
    history: tuple[VersionLine, ...]
    amendments: tuple[AmendmentNote, ...]
    times: ClauseTimes
    in_force: InForce | None
    acts: tuple[ClauseAct, ...]
    merges: tuple[MergeLine, ...]
    own_changes: tuple[UnattributedChange, ...]
    is_clearable: bool
    #: How far the actor may say that it is agreed, with the words for it.
    levels: tuple[tuple[str, str], ...]
    silences: tuple[SilenceLine, ...]
    statements: tuple[StatementLine, ...]
    stances: ClauseStances
    questions: tuple[AskedQuestion, ...]
    can_ask: bool
    talk: tuple[NumberedThread, ...]
    glossary: Glossary
    hints: ClauseHints
    #: Where it stands in the newest publications that have been set as PDF.
    printed: tuple[PrintedClauseLines, ...]

    @property
    def is_deleted(self) -> bool:
        """Say whether it stands in the text no more."""
        return self.history[0].kind is VersionKind.DELETION

    @property
    def open_numbers(self) -> tuple[int, ...]:
        """Return the numbers of the amendments to it on the table; new clauses that would stand behind it are none."""
        to_it = (note for note in self.amendments if note.kind is not AmendmentKind.INSERT)
        return tuple(note.number for note in to_it if note.number and note.stage is Stage.TABLED)

    @property
    def has_tabled(self) -> bool:
        """Say whether an amendment to it is on the table."""
        return any(note.stage is Stage.TABLED for note in self.amendments)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return the amendments, and the texts, that brought in words, in the order in which these stand."""
        named = {span.source.code: span.source for span in self.spans if span.source.code}
        return tuple(named.values())


def clause_page(db: Session, actor: Actor, code: str) -> ClausePage:
    """Return one clause that the actor may read; raise NotFound."""
    clause = by_code(db, Clause, code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    versions = versions_read(db, actor, clause)
    sources = sources_of(db, {origin for version in versions for _, origin in version.runs})
    notes = notes_to_show(db, actor, instrument, Amendment.clause_id == clause.id)
    dates = date_notes(db, actor, instrument).get(clause.code, ())
    head = header_on(db, actor, clause)
    return ClausePage(
        head=head,
        clause=clause_on_page(
            *(clause, versions[-1], levels_of(db, instrument).of(clause.id, versions[-1])), BesideClause(dates=dates)
        ),
        spans=spans_of(versions[-1], sources),
        history=history_of(db, actor, clause, versions, sources),
        amendments=notes,
        times=_times(db, clause, versions[-1], keeps=Act.KEEP_DATES in head.acts),
        in_force=_in_force(db, clause),
        acts=acts_on(db, clause) if Act.SEE_TABLE in head.acts else (),
        merges=merges_on(db, clause) if Act.SEE_TABLE in head.acts else (),
        own_changes=unattributed(db, instrument, clause) if Act.SIGN_CHANGE in head.acts else (),
        glossary=glossary_read(db, actor, instrument),
        is_clearable=Act.MERGE in head.acts and not versions[-1].is_deleted and bool(places_in(versions[-1].wording)),
        levels=_levels(actor, clause),
        silences=lines_on_clause(db, actor, clause),
        statements=statements_on(db, actor, clause),
        stances=stances_on(db, actor, clause, versions[-1]),
        questions=_questions(db, actor, clause),
        can_ask=Act.ASK_OF_READINGS in head.acts and can_be_put(db, clause),
        talk=talk_beside_clause(db, actor, clause),
        hints=clause_hints(db, actor, clause),
        printed=lines_of_clause(db, clause),
    )


def _levels(actor: Actor, clause: Clause) -> tuple[tuple[str, str], ...]:
    """Return how far the actor may say that a clause is agreed: a facilitator no further than within a group."""
    if not may(actor, Act.SET_STATUS, clause):
        return ()
    agrees = may(actor, Act.SAY_AGREED, clause.instrument)
    rungs = (rung for rung in status_ladder(clause.instrument).offered if agrees or rung.level not in CLEAN)
    return tuple((rung.level.value, rung.word) for rung in rungs)


def _questions(db: Session, actor: Actor, clause: Clause) -> tuple[AskedQuestion, ...]:
    if ClashQuestion not in stands_beside(db, clause.code):
        return ()
    return asked_questions(db, actor, clause.instrument, ClashQuestion.clause_id == clause.id)


def _times(db: Session, clause: Clause, version: Version, *, keeps: bool) -> ClauseTimes:
    stages = stages_of(db, clause.instrument, clock.today())
    return ClauseTimes(
        stages=stages.get(clause.code, ()),
        findings=findings_of(db, clause.instrument, [plain(clause, version)]) if keeps else (),
        groups=_groups(db) if keeps else (),
    )


def _groups(db: Session) -> tuple[tuple[str, str], ...]:
    query = select(Group.code, Group.name).order_by(Group.name)
    return tuple((code, name) for code, name in db.execute(query))


def _in_force(db: Session, clause: Clause) -> InForce | None:
    """Return the published words of a clause for which the open round was opened, or None."""
    if Reopening not in stands_beside(db, clause.code):
        return None
    reopening = db.scalar(_REOPENED, {"clause": clause.id})
    publication = latest_publication(db, clause.instrument) if reopening else None
    if reopening is None or publication is None:
        return None
    version = published_version(db, publication, clause)
    return InForce(publication.title, reopening.reason, version.heading, version.body) if version else None
