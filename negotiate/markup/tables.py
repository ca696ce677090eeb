"""Tables in a redline: the rows and the columns of both sides laid into one table, whatever was changed in them.

Knows the stretches of a redline, and writes no tags. Method: the words that stand on both sides say which row of the
old table is which of the new one, and which column; the heaviest chain that keeps its order stays, what is left over
between two fixed ones pairs off where both sides have as many, and the rest came or went. A word that stands in
another cell than before is struck there and added here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from negotiate.markup.redline import Block, BlockState
from negotiate.markup.stretches import DEL, INS, RedlineStretch
from negotiate.text.diff.anchors import Anchor, heaviest
from negotiate.text.tables import cells, is_table

#: A row or a column of one side and what it is on the other; None where that side lacks it.
_Pair = tuple[int | None, int | None]
#: A row and a column.
_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LaidRow:
    """One row of the laid table, every one with as many cells."""

    state: BlockState
    cells: tuple[tuple[RedlineStretch, ...], ...]


@dataclass(frozen=True, slots=True)
class LaidTable:
    """A table that shows both sides; the first `heads` rows are heads."""

    rows: tuple[LaidRow, ...]
    heads: int


def is_changed_table(block: Block) -> bool:
    """Say whether a block is a table on every side that has it, and a change touches its rows or its columns."""
    return changes_layout(block) and all(is_table(text) for text in _sides(block.stretches) if text.strip())


def changes_layout(block: Block) -> bool:
    """Say whether a change touches the strokes or the lines of a table."""
    return any(stretch.change and set("|\n") & set(stretch.text) for stretch in block.stretches)


def apart(block: Block) -> Iterator[Block]:
    """Yield a block, one that is a table on one of two sides only as two: what went, and what came."""
    old, new = _sides(block.stretches)
    if not old.strip() or not new.strip() or is_table(old) == is_table(new):
        yield block
        return
    went = tuple(_one_sided(stretch, DEL) for stretch in block.stretches if stretch.is_old)
    came = tuple(_one_sided(stretch, INS) for stretch in block.stretches if stretch.is_new)
    yield replace(block, stretches=went, state=BlockState.REMOVED, move=None, end_mark="")
    yield replace(block, stretches=came, state=BlockState.ADDED)


def laid_table(stretches: Sequence[RedlineStretch]) -> LaidTable:
    """Return the table that the stretches of an old table, of a new one, or of both make."""
    old, new = _sides(stretches)
    here, there = (_TableSide(cells(text) if text.strip() else (), len(text)) for text in (old, new))
    units = list(_units(stretches, here, there))
    kept = [(unit.old, unit.new, len(unit.stretch.text.strip())) for unit in units if unit.old and unit.new]
    rows = _paired(((old[0], new[0], weight) for old, new, weight in kept), len(here.rows), len(there.rows))
    same = [(old, new, weight) for old, new, weight in kept if (old[0], new[0]) in rows]
    columns = _paired(((old[1], new[1], weight) for old, new, weight in same), here.width, there.width)
    filled = _filled(units, _LaidPlaces.of(rows, columns, 0), _LaidPlaces.of(rows, columns, 1))
    heads = max((n for n, pair in enumerate(rows) if 0 in pair), default=0) + 1
    return LaidTable(tuple(_row(n, pair, filled, len(columns)) for n, pair in enumerate(rows)), heads)


@dataclass(frozen=True, slots=True)
class _TableSide:
    """The cells of one side, row by row, and the length of its text."""

    rows: tuple[tuple[tuple[int, int], ...], ...]
    length: int

    @property
    def width(self) -> int:
        """Return the cells of the longest row."""
        return max(map(len, self.rows), default=0)

    def places(self) -> list[_Cell | None]:
        """Return the cell that each character of the text stands in."""
        found: list[_Cell | None] = [None] * self.length
        for row, spans in enumerate(self.rows):
            for column, (start, end) in enumerate(spans):
                found[start:end] = [(row, column)] * (end - start)
        return found


@dataclass(frozen=True, slots=True)
class _LaidPlaces:
    """Where the rows and the columns of one side stand in the laid table."""

    rows: Mapping[int, int]
    columns: Mapping[int, int]

    @classmethod
    def of(cls, rows: Iterable[_Pair], columns: Iterable[_Pair], side: int) -> "_LaidPlaces":
        """Return the places of the old side (0) or of the new one (1)."""
        return cls(
            *(
                {place: n for n, pair in enumerate(pairs) if (place := pair[side]) is not None}
                for pairs in (rows, columns)
            )
        )

    def at(self, cell: _Cell | None) -> _Cell | None:
        """Return where a cell stands."""
        return None if cell is None else (self.rows[cell[0]], self.columns[cell[1]])


@dataclass(frozen=True, slots=True)
class _CellWords:
    """Words that stand in one cell of either side, or of one."""

    stretch: RedlineStretch
    old: _Cell | None
    new: _Cell | None


def _sides(stretches: Iterable[RedlineStretch]) -> tuple[str, str]:
    """Return the old text of stretches, and the new one."""
    found = tuple(stretches)
    old = "".join(stretch.text for stretch in found if stretch.is_old)
    return old, "".join(stretch.text for stretch in found if stretch.is_new)


def _one_sided(stretch: RedlineStretch, change: str) -> RedlineStretch:
    """Return a stretch that stands on both sides as one of one side; any other as it is."""
    return replace(stretch, change=change, base_at=-1) if stretch.base_at >= 0 else stretch


def _units(stretches: Iterable[RedlineStretch], here: _TableSide, there: _TableSide) -> Iterator[_CellWords]:
    """Yield the stretches cut at the borders of the cells of both sides."""
    at = by = 0
    olds, news = here.places(), there.places()
    for stretch in stretches:
        size = len(stretch.text)
        old = olds[at : at + size] if stretch.is_old else [None] * size
        new = news[by : by + size] if stretch.is_new else [None] * size
        at, by = at + size * stretch.is_old, by + size * stretch.is_new
        for (before, now), run in groupby(zip(old, new, range(size), strict=True), key=itemgetter(0, 1)):
            places = [place for _, _, place in run]
            yield _CellWords(_part(stretch, places[0], places[-1] + 1), before, now)


def _part(stretch: RedlineStretch, start: int, end: int) -> RedlineStretch:
    base_at = stretch.base_at + start if stretch.base_at >= 0 else -1
    return replace(stretch, start=stretch.start + start, end=stretch.start + end, base_at=base_at)


def _paired(shared: Iterable[tuple[int, int, int]], olds: int, news: int) -> list[_Pair]:
    """Return the rows, or the columns, of both sides in one order; `shared` says what each two have in common."""
    weights: Counter[tuple[int, int]] = Counter()
    for old, new, weight in shared:
        weights[old, new] += weight
    rising = sorted((old, -new, weight) for (old, new), weight in weights.items() if weight)
    chain = heaviest(Anchor(old, -new, weight) for old, new, weight in rising)
    found: list[_Pair] = []
    at = by = 0
    for old, new in (*((anchor.start, anchor.first) for anchor in chain), (olds, news)):
        if old - at == new - by:
            found += zip(range(at, old), range(by, new), strict=True)
        else:
            found += [*((n, None) for n in range(at, old)), *((None, n) for n in range(by, new))]
        found += [(old, new)] if old < olds else []
        at, by = old + 1, new + 1
    return found


def _filled(units: Iterable[_CellWords], old: _LaidPlaces, new: _LaidPlaces) -> dict[_Cell, tuple[RedlineStretch, ...]]:
    """Return the words of every cell of the laid table."""
    filled: defaultdict[_Cell, list[RedlineStretch]] = defaultdict(list)
    for unit in units:
        was, now = old.at(unit.old), new.at(unit.new)
        if was == now and now is not None:
            filled[now].append(unit.stretch)
            continue
        if was is not None:
            filled[was].append(_one_sided(unit.stretch, DEL))
        if now is not None:
            filled[now].append(_one_sided(unit.stretch, INS))
    return {cell: _settled(stretches) for cell, stretches in filled.items()}


def _settled(stretches: list[RedlineStretch]) -> tuple[RedlineStretch, ...]:
    """Return the words of a cell; where both sides say the same in it, they stand."""
    old, new = _sides(stretches)
    if old.strip() != new.strip() or not new.strip():
        return tuple(stretches)
    return tuple(replace(stretch, change="", letters=(), unseen=()) for stretch in stretches if stretch.is_new)


def _row(number: int, pair: _Pair, filled: Mapping[_Cell, tuple[RedlineStretch, ...]], width: int) -> LaidRow:
    state = {(True, False): BlockState.REMOVED, (False, True): BlockState.ADDED}
    sides = (pair[0] is not None, pair[1] is not None)
    return LaidRow(state.get(sides, BlockState.STANDING), tuple(filled.get((number, n), ()) for n in range(width)))
