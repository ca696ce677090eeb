"""Changes of tables, each within one cell, one row or one column, so that changes of different cells never meet.

Method: tables of both texts are paired, then their rows and columns (`row_pairs`); the strokes round two cells that are
the same are fixed points, and only the words between them are compared. A row that came or went is one change, and so
is a column, row by row, with the stroke before it. What is no table, or is paired with none, is compared as any text.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from negotiate.text.diff.stretch import Stretch
from negotiate.text.diff.tables.row_pairs import Pair, paired_columns, paired_rows

_RULE = re.compile(r"^[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*(?:\|[ \t]*+)?$", re.MULTILINE)
_STROKE = re.compile(r"(?<!\\)\|")

#: Compares two stretches of tokens and returns what differs, in places of those tokens.
Comparing = Callable[[Sequence[str], Sequence[str]], list[Stretch]]


@dataclass(frozen=True, slots=True)
class _TableLine:
    """A line of a table: its tokens [start, end) without the break, and which of them are strokes."""

    start: int
    end: int
    strokes: tuple[int, ...]
    words: tuple[str, ...]

    @property
    def is_framed(self) -> bool:
        """Say whether a stroke stands at both its ends."""
        return len(self.words) > 2 and not self.words[0].strip() and not self.words[-1].strip()

    @property
    def cells(self) -> tuple[str, ...]:
        """Return the words of its cells."""
        return self.words[1:-1] if self.is_framed else self.words


@dataclass(frozen=True, slots=True)
class _TableLines:
    """The lines of a table, its rule the second of them."""

    lines: tuple[_TableLine, ...]

    @property
    def summary(self) -> tuple[str, str]:
        """Return its head and all its other words."""
        return " ".join(self.lines[0].cells), " ".join(word for line in self.lines[2:] for word in line.cells)


@dataclass(frozen=True, slots=True)
class _TwoSides:
    """The tokens of both texts, and how stretches of them are compared."""

    old: Sequence[str]
    new: Sequence[str]
    compare: Comparing

    def between(self, start: int, end: int, first: int, last: int) -> Iterator[Stretch]:
        """Yield what differs between tokens [start, end) of the one and [first, last) of the other."""
        here, there = self.old[start:end], self.new[first:last]
        if here != there:
            yield from (one.moved(start, first) for one in self.compare(here, there))


def table_changes(
    base: str, new: str, tokens: tuple[Sequence[str], Sequence[str]], compare: Comparing
) -> list[Stretch] | None:
    """Return what differs between two texts with tables, in order, none touching another; None where none are paired.

    `tokens` are those of both texts.
    """
    if "|" not in base or "|" not in new or "\r" in base or "\r" in new:
        return None
    olds, news = _tables(base, tokens[0]), _tables(new, tokens[1])
    pairs = paired_rows([table.summary for table in olds], [table.summary for table in news])
    if not pairs:
        return None
    return _joined(_changes(_TwoSides(*tokens, compare), [(olds[one], news[other]) for one, other in pairs]))


def _changes(sides: _TwoSides, tables: Iterable[tuple[_TableLines, _TableLines]]) -> Iterator[Stretch]:
    """Yield what differs before, in and behind paired tables."""
    at = by = 0
    for old, new in tables:
        yield from sides.between(at, old.lines[0].start, by, new.lines[0].start)
        yield from _of_table(sides, old.lines, new.lines)
        at, by = old.lines[-1].end, new.lines[-1].end
    yield from sides.between(at, len(sides.old), by, len(sides.new))


def _of_table(sides: _TwoSides, old: Sequence[_TableLine], new: Sequence[_TableLine]) -> Iterator[Stretch]:
    """Yield what differs in a table: in rows that both sides have, and the rows between them."""
    columns = paired_columns(old[0].cells, new[0].cells)
    rows = paired_rows([line.cells for line in old[2:]], [line.cells for line in new[2:]])
    lines = [(0, 0), (1, 1), *((one + 2, other + 2) for one, other in rows)]
    for (one, other), (after, after_too) in pairwise([*lines, (len(old), len(new))]):
        yield from _of_line(sides, old[one], new[other], columns)
        if (after - one, after_too - other) != (1, 1):
            yield _rows_between(old[one : after + 1], new[other : after_too + 1], after - one, after_too - other)


def _rows_between(old: Sequence[_TableLine], new: Sequence[_TableLine], gone: int, came: int) -> Stretch:
    """Return the rows that came and went behind the first line of each side, as one change.

    Where a row follows on both sides the break behind them is theirs, else the break before them.
    """
    if len(old) > gone and len(new) > came:
        return Stretch(old[0].end + 1, old[gone].start, new[0].end + 1, new[came].start)
    return Stretch(old[0].end, old[-1].end, new[0].end, new[-1].end)


def _of_line(sides: _TwoSides, old: _TableLine, new: _TableLine, columns: Sequence[Pair]) -> Iterator[Stretch]:
    """Yield what differs in one row."""
    here, there = ((line.start - 1, *line.strokes, line.end) for line in (old, new))
    if len(here) == len(there):
        for (left, right), (left_too, right_too) in zip(pairwise(here), pairwise(there), strict=True):
            yield from sides.between(left + 1, right, left_too + 1, right_too)
    elif _have(columns, old, new):
        yield from _of_columns(sides, old.strokes, new.strokes, columns)
    else:
        yield from sides.between(old.start, old.end, new.start, new.end)


def _have(columns: Sequence[Pair], old: _TableLine, new: _TableLine) -> bool:
    """Say whether two rows have all the columns that their heads have in common."""
    if not (columns and old.is_framed and new.is_framed):
        return False
    last, last_too = columns[-1]
    return last < len(old.cells) and last_too < len(new.cells)


def _of_columns(sides: _TwoSides, old: Sequence[int], new: Sequence[int], columns: Sequence[Pair]) -> Iterator[Stretch]:
    """Yield what differs in a row that has other columns than it had; a stroke belongs to the cell behind it."""
    first, first_too = columns[0]
    yield Stretch(old[0], old[first], new[0], new[first_too])
    for (one, other), (after, after_too) in pairwise([*columns, (len(old) - 1, len(new) - 1)]):
        yield from sides.between(old[one] + 1, old[one + 1], new[other] + 1, new[other + 1])
        yield Stretch(old[one + 1], old[after], new[other + 1], new[after_too])


def _joined(changes: Iterable[Stretch]) -> list[Stretch]:
    """Return the changes, those that touch made one, and none that changes nothing."""
    found: list[Stretch] = []
    for change in changes:
        if change.is_empty:
            continue
        if found and (found[-1].end, found[-1].last) == (change.start, change.first):
            before = found.pop()
            change = Stretch(before.start, change.end, before.first, change.last)
        found.append(change)
    return found


def _tables(text: str, tokens: Sequence[str]) -> list[_TableLines]:
    """Return the tables of a text, in order."""
    starts = list(accumulate(map(len, tokens), initial=0))
    found: list[_TableLines] = []
    reached = 0
    for rule in _RULE.finditer(text):
        begin = text.rfind("\n", 0, max(0, rule.start() - 1)) + 1
        if "|" not in rule[0] or begin < reached or not _STROKE.search(text, begin, rule.start()):
            continue
        lines = list(_lines(text, begin, tokens, starts))
        if len(lines) > 1:
            found.append(_TableLines(tuple(lines)))
            reached = starts[lines[-1].end]
    return found


def _lines(text: str, begin: int, tokens: Sequence[str], starts: Sequence[int]) -> Iterator[_TableLine]:
    """Yield the lines with strokes from an offset on, each stroke a token of its own."""
    while begin <= len(text):
        finish = text.find("\n", begin) % (len(text) + 1)
        strokes = [one.start() for one in _STROKE.finditer(text, begin, finish)]
        marks = [bisect_left(starts, place) for place in strokes]
        is_whole = all(
            starts[mark] == place and tokens[mark] == "|" for mark, place in zip(marks, strokes, strict=True)
        )
        if not (strokes and is_whole):
            return
        words = tuple(text[left + 1 : right] for left, right in pairwise((begin - 1, *strokes, finish)))
        yield _TableLine(bisect_left(starts, begin), bisect_left(starts, finish), tuple(marks), words)
        begin = finish + 1
