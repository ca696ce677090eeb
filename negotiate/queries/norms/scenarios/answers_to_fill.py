"""Answers to be filled in without a connection: what every scenario asks, and what one's delegation says of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Finds
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, load_instrument
from negotiate.queries.norms.scenarios.bench import bench_page
from negotiate.queries.norms.scenarios.bench_cells import BenchPage, BenchRow, ScenarioColumn
from negotiate.state.house.seats import delegation_of


@dataclass(frozen=True)
class AnswerToFill:
    """One question: the facts, the words as they stand, what was said of them; `finds` None where nothing was.

    `scenario`, `question` and `version` are codes: the words are those of that version.
    """

    scenario: str
    question: str
    version: str
    title: str
    facts: str
    name: str
    words: str
    finds: Finds | None
    reason: str
    rests_on: str


@dataclass(frozen=True)
class AnswersToFill:
    """All of them, scenario by scenario in the order of the text, with whose answers they are."""

    head: InstrumentHeader
    delegation: str
    delegation_code: str
    rows: tuple[AnswerToFill, ...]


def answers_to_fill(db: Session, actor: Actor, code: str) -> AnswersToFill:
    """Return what a delegation or an observer can answer; raise Forbidden where the actor speaks for none."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.WRITE_SCENARIO, instrument)
    page = bench_page(db, actor, code)
    delegation = delegation_of(db, actor, instrument)
    return AnswersToFill(page.head, delegation.name, delegation.code, tuple(_asked(page)))


def _asked(page: BenchPage) -> Iterator[AnswerToFill]:
    for column in page.columns:
        if Act.ANSWER_SCENARIO in column.acts:
            rows = (row for row in page.rows if row.cells[column.number - 1] is not None and not row.is_gone)
            yield from (_row(row, column) for row in rows)


def _row(row: BenchRow, column: ScenarioColumn) -> AnswerToFill:
    cell = row.cells[column.number - 1]
    assert cell is not None  # it is asked there
    own = next((line for line in cell.answers if line.is_own and not line.is_stale), None)
    return AnswerToFill(
        scenario=column.code,
        question=cell.question,
        version=row.version_code,
        title=column.title,
        facts=column.facts,
        name=row.name,
        words=row.words,
        finds=own.finds if own else None,
        reason=own.reason if own else "",
        rests_on=own.rests_on if own else "",
    )
