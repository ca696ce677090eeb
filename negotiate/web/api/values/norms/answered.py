"""What is asked of clauses and answered, what norms need, and what a text protects, as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.library import LibraryChecklist
from negotiate.queries.norms.checklists.answered import ChecklistCell, ChecklistLine
from negotiate.queries.norms.checklists.matrix import ChecklistRow, OpenClause
from negotiate.queries.norms.coverage.links import BenchmarkLine, LinkLine
from negotiate.queries.norms.coverage.matrix import CoverageRow
from negotiate.queries.norms.protections.excepted import ExceptingClause
from negotiate.queries.norms.protections.listed import ListedThings
from negotiate.queries.norms.protections.protections import ProtectionsPage


@dataclass(frozen=True)
class AskedQuestionAnswer:
    """A question of a checklist, and what to look for in the words of a clause."""

    key: str
    title: str
    asks: str
    look_for: str


@dataclass(frozen=True)
class ListOfQuestionsAnswer:
    """A checklist that clauses are read with."""

    key: str
    title: str
    about: str
    questions: tuple[AskedQuestionAnswer, ...]


@dataclass(frozen=True)
class SaidOfQuestionAnswer:
    """What somebody answers to a question; it is `stale` where the words that were read have changed since.

    `readers` says who reads it, empty where everybody in the negotiation does.
    """

    question: str
    by: str
    says: str
    reason: str
    said_at: datetime
    is_own: bool
    is_stale: bool
    readers: str


@dataclass(frozen=True)
class CheckedClauseAnswer:
    """A clause with what is answered to a checklist on it; `is_gone` where it stands no more."""

    clause: str
    name: str
    is_gone: bool
    by: tuple[str, ...]
    said: tuple[SaidOfQuestionAnswer, ...]


@dataclass(frozen=True)
class OpenChecklistAnswer:
    """A clause with the answers to a checklist on it; `version` is the one that an answer is to name.

    `own` is the code of what your side has filled in, empty before it has; `own_readers` say who reads that, empty
    where everybody in the negotiation does.
    """

    clause: CheckedClauseAnswer
    version: str
    own: str
    own_readers: str


@dataclass(frozen=True)
class NeedAnswer:
    """What somebody says that a norm needs: `given_by` is the clause that gives it, empty where none does.

    `troubles` is what has become of that clause; `has_changed` where the norm reads otherwise than it did then.
    """

    code: str
    need: str
    given_by: str
    given_name: str
    reason: str
    by: str
    said_at: datetime
    troubles: tuple[str, ...]
    has_changed: bool


@dataclass(frozen=True)
class BenchmarkAnswer:
    """By what a norm would be observed, by whom and how often."""

    code: str
    observed: str
    observer: str
    how_often: str
    comes_to: str
    by: str
    said_at: datetime


@dataclass(frozen=True)
class CoverageAnswer:
    """A norm with what is said of what it needs; `required_by` are the clauses that require it, by code."""

    clause: str
    name: str
    is_gone: bool
    needs: tuple[NeedAnswer, ...]
    required_by: tuple[str, ...]
    benchmarks: tuple[BenchmarkAnswer, ...]


@dataclass(frozen=True)
class ProtectedThingAnswer:
    """An item of a list; `came_with` is where it first stood, `reworded_in` where it last came to read otherwise."""

    name: str
    words: str
    open_words: tuple[str, ...]
    came_with: str
    reworded_in: str


@dataclass(frozen=True)
class ProtectedListAnswer:
    """A list of protected things: its opening, the words that leave it open, and its items."""

    clause: str
    name: str
    opening: str
    open_words: tuple[str, ...]
    things: tuple[ProtectedThingAnswer, ...]


@dataclass(frozen=True)
class ExceptionAnswer:
    """Words of an exception, in which paragraph, and what they are excepted from."""

    name: str
    words: str
    from_what: str


@dataclass(frozen=True)
class ExceptingClauseAnswer:
    """A clause that excepts something; `endless` are words of measures, such as “emergency”, to which it gives no end.

    `said` is what people answer on justification, oversight and end; `safeguards` and `ends` are the clauses that they
    name for them, by code.
    """

    clause: str
    name: str
    exceptions: tuple[ExceptionAnswer, ...]
    endless: tuple[str, ...]
    said: tuple[SaidOfQuestionAnswer, ...]
    safeguards: tuple[str, ...]
    ends: tuple[str, ...]


@dataclass(frozen=True)
class ProtectionsAnswer:
    """What a text protects and what it excepts; not `is_read` where duties are not read for exceptions."""

    is_read: bool
    lists: tuple[ProtectedListAnswer, ...]
    exceptions: tuple[ExceptingClauseAnswer, ...]


def checklist_answer(checklist: LibraryChecklist) -> ListOfQuestionsAnswer:
    """Return a checklist."""
    asked = (AskedQuestionAnswer(one.key, one.title, one.asks, one.look_for) for one in checklist.questions)
    return ListOfQuestionsAnswer(checklist.key, checklist.title, checklist.about, tuple(asked))


def checked_answer(row: ChecklistRow) -> CheckedClauseAnswer:
    """Return a clause with what is answered."""
    said = tuple(one for cell in row.cells for one in _said(cell))
    return CheckedClauseAnswer(row.clause_code, row.name, row.is_gone, row.authors, said)


def open_checklist(opened: OpenClause) -> OpenChecklistAnswer:
    """Return a clause with what is answered to a checklist on it."""
    return OpenChecklistAnswer(checked_answer(opened.row), opened.version_code, opened.own_code, opened.own_readers)


def coverage_answer(row: CoverageRow) -> CoverageAnswer:
    """Return a norm with what it needs."""
    return CoverageAnswer(
        clause=row.clause_code,
        name=row.name,
        is_gone=row.is_gone,
        needs=tuple(_need(line) for cell in row.all_cells for line in cell.lines),
        required_by=tuple(line.clause_code for line in row.required_by),
        benchmarks=tuple(map(_benchmark, row.benchmarks)),
    )


def protections_answer(page: ProtectionsPage) -> ProtectionsAnswer:
    """Return what a text protects and excepts."""
    return ProtectionsAnswer(page.reads_duties, tuple(map(_list, page.lists)), tuple(map(_excepting, page.clauses)))


def _said(cell: ChecklistCell) -> tuple[SaidOfQuestionAnswer, ...]:
    return tuple(_line(cell.question.key, line) for line in cell.lines)


def _line(question: str, line: ChecklistLine) -> SaidOfQuestionAnswer:
    return SaidOfQuestionAnswer(
        question=question,
        by=line.by,
        says=line.says.value,
        reason=line.reason,
        said_at=line.said_at,
        is_own=line.is_own,
        is_stale=line.is_stale,
        readers=line.readers,
    )


def _need(line: LinkLine) -> NeedAnswer:
    return NeedAnswer(
        code=line.code,
        need=line.need.value,
        given_by=line.given_code,
        given_name=line.given,
        reason=line.reason,
        by=line.by,
        said_at=line.said_at,
        troubles=line.troubles,
        has_changed=line.has_changed,
    )


def _benchmark(line: BenchmarkLine) -> BenchmarkAnswer:
    return BenchmarkAnswer(
        code=line.code,
        observed=line.observed,
        observer=line.observer,
        how_often=line.how_often,
        comes_to=line.comes_to,
        by=line.by,
        said_at=line.said_at,
    )


def _list(found: ListedThings) -> ProtectedListAnswer:
    things = (
        ProtectedThingAnswer(one.name, one.words, one.open_words, one.came_with, one.reworded_in)
        for one in found.things
    )
    name = " ".join(filter(None, (found.clause, found.name)))
    return ProtectedListAnswer(found.clause_code, name, found.opening, found.open_words, tuple(things))


def _excepting(found: ExceptingClause) -> ExceptingClauseAnswer:
    cells = (found.justification, found.oversight, found.time_limit)
    return ExceptingClauseAnswer(
        clause=found.code,
        name=found.name,
        exceptions=tuple(ExceptionAnswer(one.name, one.words, one.from_what) for one in found.exceptions),
        endless=found.endless,
        said=tuple(one for cell in cells for one in _said(cell)),
        safeguards=tuple(line.given_code for line in found.safeguards if line.given_code),
        ends=tuple(line.given_code for line in found.ends if line.given_code),
    )
