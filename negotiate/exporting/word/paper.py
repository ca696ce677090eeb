"""What a Word file is made of, before any XML: lines and rows of runs, each with what was done to it and by whom.

A line is one paragraph of Word: one line of a clause. It has the setting of the old text, of the new one, or of both;
its mark at the end may itself have been added or removed, as where two paragraphs were joined.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TypeAlias

from negotiate.text.marks.emphasis import PLAIN, Emphasis


class WordChange(Enum):
    """What was done to words, to the end of a paragraph, or to a row."""

    KEPT = "kept"
    ADDED = "ins"
    REMOVED = "del"
    MOVED_HERE = "moveTo"
    MOVED_AWAY = "moveFrom"

    @property
    def is_old(self) -> bool:
        """Say whether the old text has it."""
        return self in (WordChange.KEPT, WordChange.REMOVED, WordChange.MOVED_AWAY)

    @property
    def is_new(self) -> bool:
        """Say whether the new text has it."""
        return self in (WordChange.KEPT, WordChange.ADDED, WordChange.MOVED_HERE)


@dataclass(frozen=True, slots=True)
class Reviser:
    """Who is named beside a change, and when it was proposed or decided."""

    name: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words that are set alike and that one hand changed, or nobody."""

    text: str
    style: Emphasis = PLAIN
    change: WordChange = WordChange.KEPT
    by: Reviser | None = None


@dataclass(frozen=True, slots=True)
class LineSetting:
    """How a line is set: how deep it stands in the lists of its clause, and whether no blank line parts it from above.

    `role` is what kind of line it is: "text", or the kind of the clause whose title it is.
    """

    depth: int = 0
    is_tight: bool = False
    role: str = "text"


@dataclass(frozen=True, slots=True)
class WordLine:
    """One paragraph: its runs, what was done to its end, how it is set in the new text and how it was in the old one.

    `pair` names the move that it is one end of; 0 where it was not moved.
    """

    runs: tuple[WordRun, ...]
    setting: LineSetting
    earlier: LineSetting | None = None
    end: WordChange = WordChange.KEPT
    by: Reviser | None = None
    pair: int = 0


@dataclass(frozen=True, slots=True)
class WordRow:
    """One row of a table; rows of one `table` stand together."""

    cells: tuple[tuple[WordRun, ...], ...]
    table: int
    change: WordChange = WordChange.KEPT
    by: Reviser | None = None


WordBlock: TypeAlias = WordLine | WordRow


@dataclass(frozen=True, slots=True)
class WordRemark:
    """A comment beside a clause: whose it is, when it was made, what it says."""

    by: Reviser
    text: str


@dataclass(frozen=True, slots=True)
class WordClause:
    """A clause on paper; `name` begins the names of the bookmarks by which its paragraphs are known again."""

    name: str
    blocks: tuple[WordBlock, ...]
    remarks: Sequence[WordRemark] = ()


@dataclass(frozen=True, slots=True)
class WordPaper:
    """A whole file: what stands at its head, its clauses, and what its reader is told at its end."""

    title: str
    symbol: str
    standing: str
    language: str
    is_right_to_left: bool
    made_at: datetime
    made_on: str
    clauses: tuple[WordClause, ...]
    colophon: str = ""
    has_line_numbers: bool = False
