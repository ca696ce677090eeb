"""Scenarios with what is said of them, as programs are given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.norms.scenarios.answer_lines import AnswerLine
from negotiate.queries.norms.scenarios.bench_cells import BenchCell, BenchPage, BenchRow, ScenarioColumn


@dataclass(frozen=True)
class ReadingAnswer:
    """What a delegation says that words do about facts; it is `stale` where the words that it read have changed.

    `is_private` where nobody else reads it yet; `said_with` names the amendment of whose words it was said.
    """

    delegation: str
    finds: str
    reason: str
    rests_on: str
    said_at: datetime
    is_own: bool
    is_private: bool
    is_stale: bool
    said_with: str


@dataclass(frozen=True)
class QuestionAnswer:
    """A passage that a scenario asks of; `version` names the wording that stands, empty where it stands no more.

    It `waits` where your delegation has not answered of these words.
    """

    code: str
    clause: str
    name: str
    version: str
    words: str
    is_gone: bool
    waits: bool
    differs: bool
    readings: tuple[ReadingAnswer, ...]


@dataclass(frozen=True)
class PartOfFactsAnswer:
    """One of the parts that facts are told in: the actor, the target, the means, the effect."""

    name: str
    words: str


@dataclass(frozen=True)
class FactsAnswer:
    """Hypothetical facts; `circle` says who may see them, `group` which group where that is one."""

    code: str
    number: int
    title: str
    facts: str
    parts: tuple[PartOfFactsAnswer, ...]
    contested: str
    by: str
    written_at: datetime
    circle: str
    group: str
    own_unpublished: int
    questions: tuple[QuestionAnswer, ...]
    acts: tuple[str, ...]


def scenario_answers(page: BenchPage) -> tuple[FactsAnswer, ...]:
    """Return the scenarios of a bench, each with its questions in the order of the text."""
    return tuple(_scenario(place, column, page.rows) for place, column in enumerate(page.columns))


def reading_answer(line: AnswerLine) -> ReadingAnswer:
    """Return what a delegation says of a passage."""
    return ReadingAnswer(
        delegation=line.delegation,
        finds=line.finds.value,
        reason=line.reason,
        rests_on=line.rests_on,
        said_at=line.said_at,
        is_own=line.is_own,
        is_private=line.is_private,
        is_stale=line.is_stale,
        said_with=line.said_with,
    )


def _scenario(place: int, column: ScenarioColumn, rows: tuple[BenchRow, ...]) -> FactsAnswer:
    return FactsAnswer(
        code=column.code,
        number=column.number,
        title=column.title,
        facts=column.facts,
        parts=tuple(PartOfFactsAnswer(name, words) for name, words in column.parts),
        contested=column.contested,
        by=column.by,
        written_at=column.written_at,
        circle=column.circle.value,
        group=column.group,
        own_unpublished=column.own_unpublished,
        questions=tuple(_question(row, cell) for row in rows if (cell := row.cells[place])),
        acts=tuple(sorted(act.name.lower().replace("_", " ") for act in column.acts)),
    )


def _question(row: BenchRow, cell: BenchCell) -> QuestionAnswer:
    return QuestionAnswer(
        code=cell.question,
        clause=row.clause_code,
        name=row.name,
        version=row.version_code,
        words=row.words,
        is_gone=row.is_gone,
        waits=cell.waits,
        differs=cell.differs,
        readings=tuple(map(reading_answer, cell.answers)),
    )
