r"""A ladder as values: its heads, its rows, each cell with its words and the tokens that it stands on; changes nothing.

A ladder is a pipe table, the way pages draw one (`negotiate.text.tables`), whose heads name a level and a response
(`columns`). Of several in a body the first is read. A cell is what stands between two strokes: its words are read
without the white space round them, and a stroke that is part of them ("\|") as a plain one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.ladders.columns import LadderColumn, columns_of, is_of_ladder
from negotiate.text.norms.ladders.levels import LevelRange, read_levels
from negotiate.text.tables import cells, is_table
from negotiate.text.tokens import tokenize

_BLANK = re.compile(r"\[?[\s\-–—…._]*\]?|\[\s*(?:tbd|to be completed|placeholder)\s*\]", re.IGNORECASE)


class CellPlace(NamedTuple):
    """A cell by its row, counted from the first level (a head is in row -1), and its column."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class LadderCell:
    """What stands between two strokes: characters [start, end) of the body, tokens [first, last), and its words."""

    start: int
    end: int
    first: int
    last: int
    words: str

    @property
    def is_blank(self) -> bool:
        """Say whether it says nothing: empty, a dash, dots, or an empty bracket; "none" says something."""
        return is_blank(self.words)


@dataclass(frozen=True, slots=True)
class Rung:
    """A row of a ladder: the levels that it names, None where they cannot be read, and its cells."""

    levels: LevelRange | None
    cells: tuple[LadderCell, ...]

    def words(self, column: int | None) -> str:
        """Return what stands in a column, nothing where the row has no such cell."""
        return self.cells[column].words if column is not None and column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The characters [start, end) of a body that are a ladder; `columns` say what each head asks."""

    start: int
    end: int
    heads: tuple[LadderCell, ...]
    columns: tuple[LadderColumn | None, ...]
    rungs: tuple[Rung, ...]

    def column(self, kind: LadderColumn) -> int | None:
        """Return which column answers a question, None where the table does not ask it."""
        return self.columns.index(kind) if kind in self.columns else None

    @property
    def width(self) -> int:
        """Return how many cells the longest row has, the heads included."""
        return max(len(self.heads), *(len(rung.cells) for rung in self.rungs), 0)

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the words of every row, each as wide as the table."""
        return tuple(tuple(rung.words(n) for n in range(self.width)) for rung in self.rungs)


@lru_cache(maxsize=1024)
def ladder_in(body: str) -> Ladder | None:
    r"""Return the first ladder of a clause's body, None where it has none; remembered by content.

    >>> found = ladder_in("| Level | Response |\n|---|---|\n| 1 | protest |\n| 2–3 | suspension |")
    >>> [(rung.levels.first, rung.words(1)) for rung in found.rungs]
    [(1, 'protest'), (2, 'suspension')]
    """
    if "|" not in body:
        return None
    for paragraph in paragraphs(body):
        if is_table(paragraph.text) and (found := _ladder(body, paragraph.start, paragraph.end)):
            return found
    return None


def is_blank(words: str) -> bool:
    """Say whether the words of a cell say nothing.

    >>> is_blank("–"), is_blank("[…]"), is_blank("none")
    (True, True, False)
    """
    return _BLANK.fullmatch(words.strip()) is not None


def shown_words(written: str) -> str:
    r"""Return what is written between two strokes as its words: no white space round them, plain strokes.

    >>> shown_words(r" yes \| no ")
    'yes | no'
    """
    return written.strip().replace("\\|", "|")


def _ladder(body: str, start: int, end: int) -> Ladder | None:
    rows = cells(body[start:end])
    heads = [shown_words(body[start + left : start + right]) for left, right in rows[0]]
    columns = columns_of(heads)
    if not is_of_ladder(columns):
        return None
    ends = list(accumulate(map(len, tokenize(body))))
    read = [tuple(_cell(body, start + left, start + right, ends) for left, right in row) for row in rows]
    level = columns.index(LadderColumn.LEVEL)
    rungs = tuple(Rung(read_levels(row[level].words) if level < len(row) else None, row) for row in read[1:])
    return Ladder(start, end, read[0], columns, rungs)


def _cell(body: str, start: int, end: int, ends: Sequence[int]) -> LadderCell:
    """Return the cell of some characters, with the tokens that have any of them; `ends` are those of all tokens."""
    first = bisect_right(ends, start)
    last = bisect_left(ends, end) + 1 if end > start else first
    return LadderCell(start, end, first, last, shown_words(body[start:end]))
