"""What goes on paper, before it is a file of a kind: lines and rows of runs, each with what was done to it and by whom.

A line is one paragraph on paper: one line of a clause. It has the setting of the old text, of the new one, or of both;
its mark at the end may itself have been added or removed, as where two paragraphs were joined.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum
from typing import TypeAlias

from negotiate.text.marks.emphasis import PLAIN, Emphasis


class PaperChange(Enum):
    """What was done to words, to the end of a paragraph, or to a row."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"
    MOVED_HERE = "moved here"
    MOVED_AWAY = "moved away"

    @property
    def is_old(self) -> bool:
        """Say whether the old text has it."""
        return self in (PaperChange.KEPT, PaperChange.REMOVED, PaperChange.MOVED_AWAY)

    @property
    def is_new(self) -> bool:
        """Say whether the new text has it."""
        return self in (PaperChange.KEPT, PaperChange.ADDED, PaperChange.MOVED_HERE)


class LineNumbers(StrEnum):
    """Whether lines are numbered, and where their numbers begin again."""

    NONE = "none"
    BY_PAGE = "page"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Reviser:
    """Who is named beside a change, and when it was proposed or decided."""

    name: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PaperRun:
    """Words that are set alike and that one hand changed, or nobody.

    `opens` and `closes` are the numbers of the remarks of its clause whose words begin and end with it.
    `told` is how they are set where the words are no change of the file, and tell of one.
    """

    text: str
    style: Emphasis = PLAIN
    change: PaperChange = PaperChange.KEPT
    by: Reviser | None = None
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()
    told: PaperChange = PaperChange.KEPT


@dataclass(frozen=True, slots=True)
class LineSetting:
    """How a line is set: how deep it stands in the lists of its clause, and whether no blank line parts it from above.

    `role` is what kind of line it is: "text", or the kind of the clause whose title it is.
    """

    depth: int = 0
    is_tight: bool = False
    role: str = "text"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paragraph: its runs, what was done to its end, how it is set in the new text and how it was in the old one.

    `pair` names the move that it is one end of; 0 where it was not moved.
    """

    runs: tuple[PaperRun, ...]
    setting: LineSetting
    earlier: LineSetting | None = None
    end: PaperChange = PaperChange.KEPT
    by: Reviser | None = None
    pair: int = 0


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row of a table; rows of one `table` stand together, and its heads are on every page that it reaches."""

    cells: tuple[tuple[PaperRun, ...], ...]
    table: int
    change: PaperChange = PaperChange.KEPT
    by: Reviser | None = None
    is_head: bool = False


PaperBlock: TypeAlias = PaperLine | PaperRow


def runs_of(block: PaperBlock) -> tuple[PaperRun, ...]:
    """Return all runs of a block."""
    return block.runs if isinstance(block, PaperLine) else tuple(run for cell in block.cells for run in cell)


def is_changed(block: PaperBlock) -> bool:
    """Say whether anything in a block was changed."""
    whole = block.end if isinstance(block, PaperLine) else block.change
    return any(change is not PaperChange.KEPT for change in (whole, *(run.change for run in runs_of(block))))


@dataclass(frozen=True, slots=True)
class PaperRemark:
    """A comment beside a clause, or beside words of it: whose it is, when it was made, what it says.

    `answers` are comments on it, `is_done` says that nothing is left to be said.
    """

    by: Reviser
    text: str
    answers: tuple["PaperRemark", ...] = ()
    is_done: bool = False

    @property
    def all_said(self) -> tuple["PaperRemark", ...]:
        """Return the comment and the answers to it."""
        return self, *self.answers


@dataclass(frozen=True, slots=True)
class PaperClause:
    """A clause on paper; `name` begins the names of the bookmarks by which its paragraphs are known again."""

    name: str
    blocks: tuple[PaperBlock, ...]
    remarks: Sequence[PaperRemark] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole file: what stands at its head, its clauses, and what its reader is told at its end.

    `says_marks_in_words` is for those who cannot see marks; a file of Word has marks that programs tell. `warning` says
    on the first page who may read what the file carries, and `restriction` on every page that not everybody may.
    """

    title: str
    symbol: str
    standing: str
    language: str
    is_right_to_left: bool
    made_at: datetime
    made_on: str
    clauses: tuple[PaperClause, ...]
    colophon: str = ""
    line_numbers: LineNumbers = LineNumbers.NONE
    says_marks_in_words: bool = False
    warning: str = ""
    restriction: str = ""
    #: Whether its sheets lie on their long side.
    is_wide: bool = False

    @property
    def running_head(self) -> str:
        """Return what stands at the head of every page."""
        parts = (self.title, self.symbol, self.standing, self.made_on, self.restriction)
        return " · ".join(part for part in parts if part)
