"""Two wordings of a ladder, cell by cell: which cells say something else, which rows came and went; it judges neither.

Rows and columns are those of the same name or with the most in common (`negotiate.text.diff.tables.row_pairs`), as the
difference of the texts has them too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from negotiate.text.diff.tables.row_pairs import Pair, paired_columns, paired_rows
from negotiate.text.norms.ladders.ladder import CellPlace, Ladder


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell of the earlier ladder that says something else in the later one; of a head, in row -1."""

    place: CellPlace
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class NewRung:
    """A row that the earlier ladder lacks: behind which of its rows it stands (-1: before all), and its words.

    The words are as wide as the earlier ladder; `number` is its row in the later one.
    """

    behind: int
    number: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LadderChanges:
    """What becomes of a ladder: what is gone is of the earlier one, `columns_came` are heads of the later.

    `rows` and `columns` are the pairs that are the same, perhaps reworded.
    """

    cells: tuple[CellChange, ...] = ()
    rows_gone: tuple[int, ...] = ()
    rows_came: tuple[NewRung, ...] = ()
    columns_gone: tuple[int, ...] = ()
    columns_came: tuple[str, ...] = ()
    rows: tuple[Pair, ...] = ()
    columns: tuple[Pair, ...] = ()

    @property
    def count(self) -> int:
        """Return how many cells, rows and columns change."""
        return sum(map(len, (self.cells, self.rows_gone, self.rows_came, self.columns_gone, self.columns_came)))


def ladder_changes(old: Ladder, new: Ladder | None) -> LadderChanges:
    r"""Return what a later ladder says otherwise; where it is gone, all rows are.

    >>> from negotiate.text.norms.ladders.ladder import ladder_in
    >>> bodies = ("| Level | Response |\n|---|---|\n| 1 | note |", "| Level | Response |\n|---|---|\n| 1 | letter |")
    >>> ladder_changes(*map(ladder_in, bodies)).cells
    (CellChange(place=CellPlace(row=0, column=1), old='note', new='letter'),)
    """
    if new is None:
        return LadderChanges(rows_gone=tuple(range(len(old.rungs))))
    here, there = old.rows(), new.rows()
    heads, heads_too = ([head.words for head in one.heads] for one in (old, new))
    columns = paired_columns(heads, heads_too)
    if len(heads) == len(heads_too) == old.width == new.width:
        columns = [(n, n) for n in range(old.width)]
    rows = paired_rows([_in(words, columns, 0) for words in here], [_in(words, columns, 1) for words in there])
    changed = [_changed(-1, heads, heads_too, columns), *(_changed(n, here[n], there[m], columns) for n, m in rows)]
    return LadderChanges(
        cells=tuple(change for row in changed for change in row),
        rows_gone=tuple(sorted(set(range(len(here))) - {row for row, _ in rows})),
        rows_came=tuple(_came(there, rows, columns, old.width)),
        columns_gone=tuple(sorted(set(range(len(heads))) - {column for column, _ in columns})),
        columns_came=tuple(head for n, head in enumerate(heads_too) if n not in {column for _, column in columns}),
        rows=tuple(rows),
        columns=tuple(columns),
    )


def _in(words: Sequence[str], columns: Sequence[Pair], side: int) -> list[str]:
    """Return the words of a row in the columns that both ladders have."""
    return [words[pair[side]] for pair in columns]


def _changed(row: int, old: Sequence[str], new: Sequence[str], columns: Sequence[Pair]) -> Iterator[CellChange]:
    for column, other in columns:
        if old[column] != new[other]:
            yield CellChange(CellPlace(row, column), old[column], new[other])


def _came(
    rows: Sequence[Sequence[str]], pairs: Sequence[Pair], columns: Sequence[Pair], width: int
) -> Iterator[NewRung]:
    """Yield the rows that have no partner, each behind the row before it that has one."""
    where = {other: column for column, other in columns}
    for (behind, before), (_, after) in pairwise([(-1, -1), *pairs, (0, len(rows))]):
        for number in range(before + 1, after):
            placed = {where[n]: cell for n, cell in enumerate(rows[number]) if n in where}
            yield NewRung(behind, number, tuple(placed.get(column, "") for column in range(width)))
