"""The values of the scenario bench: answers in cells, cells in rows, scenarios at the heads of columns."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.models import Circle
from negotiate.policy import Act
from negotiate.queries.header import InstrumentHeader
from negotiate.queries.norms.readings import ReadCell, ReadMatrix
from negotiate.queries.norms.scenarios.answer_lines import AnswerLine
from negotiate.queries.norms.scenarios.what_if import ProposalChoice, WhatIf


@dataclass(frozen=True)
class BenchCell(ReadCell[AnswerLine]):
    """A question of a scenario, and what is said of it; `is_asked` where it is put to the reader's delegation."""

    question: str
    answers: tuple[AnswerLine, ...]
    is_asked: bool

    @property
    def readings(self) -> tuple[AnswerLine, ...]:
        """Return what everybody answers."""
        return self.answers

    @property
    def is_answered(self) -> bool:
        """Say whether the reader's delegation has answered of the words as they stand."""
        return any(line.is_own and not line.is_stale for line in self.answers)

    @property
    def waits(self) -> bool:
        """Say whether the reader's delegation has yet to answer."""
        return self.is_asked and not self.is_answered

    @property
    def said(self) -> str:
        """Return what is said, in words."""
        if not self.answers:
            return "nobody has answered"
        counts = ", ".join(f"{count} {finds.value}" for finds, count in self.counts)
        first = "readings differ: " if self.differs else ""
        return f"{first}{counts}" + ("; asked anew, for the words have changed" if self.is_asked_anew else "")


@dataclass(frozen=True)
class BenchRow:
    """A passage with a cell for each scenario, None where it is not asked; `is_gone` where it stands no more."""

    clause_code: str
    label: str
    within: str
    heading: str
    version_code: str
    words: str
    is_gone: bool
    cells: tuple[BenchCell | None, ...]

    @property
    def name(self) -> str:
        """Return the passage as pages name it."""
        return " ".join(filter(None, (self.label, self.within)))

    @property
    def is_asked_anew(self) -> bool:
        """Say whether its words have changed since somebody answered."""
        return any(cell.is_asked_anew for cell in self.cells if cell)


@dataclass(frozen=True)
class ScenarioColumn:
    """A scenario at the head of a column, with all its facts."""

    number: int
    code: str
    title: str
    facts: str
    parts: tuple[tuple[str, str], ...]
    contested: str
    by: str
    written_at: datetime
    circle: Circle
    group: str
    acts: frozenset[Act]
    covering: int
    asked: int
    own_unpublished: int


@dataclass(frozen=True)
class OpenCell:
    """The cell that is open: its row, its scenario, the ones beside it, and what amendments would make of its words."""

    row: BenchRow
    column: ScenarioColumn
    cell: BenchCell
    before: str
    after: str
    next_differing: str
    proposals: tuple[ProposalChoice, ...]
    what_if: WhatIf | None


@dataclass(frozen=True)
class BenchPage(ReadMatrix):
    """The matrix, and the cell that is open."""

    head: InstrumentHeader
    columns: tuple[ScenarioColumn, ...]
    rows: tuple[BenchRow, ...]
    opened: OpenCell | None
    may_write: bool
    may_pose: bool
    answers: bool
    groups: tuple[tuple[str, str], ...]

    @property
    def cells(self) -> tuple[BenchCell, ...]:
        """Return every cell, row by row."""
        return tuple(cell for row in self.rows for cell in row.cells if cell)

    @property
    def waiting(self) -> int:
        """Return how many cells wait for the reader's delegation."""
        return sum(cell.waits for cell in self.cells)

    @property
    def uncovered(self) -> int:
        """Return how many scenarios there are of which nobody says that a clause covers them."""
        return sum(not column.covering for column in self.columns)
