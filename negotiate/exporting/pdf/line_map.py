"""On which lines of a PDF each block of a clause stands: of what the typesetter notes while it sets the words.

It notes the number, page and height of every line that is numbered, and of every block where it begins and ends. So the
lines are those of the very pages that are handed out; nothing is guessed from their look.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from negotiate.exporting.paper.values import Paper, PaperBlock, PaperClause, PaperLine

#: What is noted, as `paper.typ` labels it: each time a number, the page and the height on it.
LABELS = ("line", "begin", "end")
#: What the typesetter notes, by label.
Noted: TypeAlias = Mapping[str, Sequence[tuple[int, int, float]]]
#: How far apart the same height may be noted, in points.
_NEAR = 0.05
#: The number of a title: they are noted in the order of the text.
_TITLE = -1


@dataclass(frozen=True, slots=True, order=True)
class PrintedLine:
    """A line by its page, its number on the page, and its number in the whole text."""

    page: int
    on_page: int
    running: int


#: The first and the last line of each block of a clause; None of one that has no numbered line.
BlockLines: TypeAlias = tuple[tuple[PrintedLine, PrintedLine] | None, ...]


def lines_of(paper: Paper, noted: Noted) -> tuple[BlockLines, ...]:
    """Return by clause on which lines its blocks stand: titles and lines, and tables as a whole."""
    kinds = [[*_titles(clause.blocks)] for clause in paper.clauses]
    flat = [is_title for blocks in kinds for is_title in blocks]
    lines = _Lines.of(noted["line"])
    titles = [n for n, is_title in enumerate(flat) if is_title and not _is_front(paper, n)]
    begins, ends = (_by_block(noted[label], titles) for label in ("begin", "end"))
    found = [lines.between(begins[n][0], ends[n][-1]) if n in begins else None for n in range(len(flat))]
    at = 0
    by_clause = []
    for blocks in kinds:
        by_clause.append(tuple(found[at : at + len(blocks)]))
        at += len(blocks)
    return tuple(by_clause)


@dataclass(frozen=True)
class _Lines:
    """The numbered lines in order, and where each stands."""

    places: tuple[tuple[int, float], ...]
    lines: tuple[PrintedLine, ...]

    @classmethod
    def of(cls, noted: Iterable[tuple[int, int, float]]) -> "_Lines":
        places = sorted((page, height) for _, page, height in noted)
        on_pages = (n for _, page in groupby(places, lambda place: place[0]) for n, _ in enumerate(page, 1))
        numbered = enumerate(zip(places, on_pages, strict=True), 1)
        return cls(tuple(places), tuple(PrintedLine(place[0], n, running) for running, (place, n) in numbered))

    def between(self, begin: tuple[int, float], end: tuple[int, float]) -> tuple[PrintedLine, PrintedLine] | None:
        """Return the first and the last line between two places."""
        first = bisect_left(self.places, (begin[0], begin[1] - _NEAR))
        last = bisect_right(self.places, (end[0], end[1] + _NEAR)) - 1
        return (self.lines[first], self.lines[last]) if first <= last else None


def _by_block(noted: Iterable[tuple[int, int, float]], titles: Iterable[int]) -> dict[int, list[tuple[int, float]]]:
    """Return the places that were noted of each block, in order."""
    of_titles = iter(titles)
    found: dict[int, list[tuple[int, float]]] = {}
    for number, page, height in noted:
        found.setdefault(next(of_titles) if number == _TITLE else number, []).append((page, height))
    return {number: sorted(places) for number, places in found.items()}


def _titles(blocks: Iterable[PaperBlock]) -> Iterator[bool]:
    """Say of each block that is set whether it is a title; the rows of a table are one block."""
    for table, run in groupby(blocks, key=lambda block: getattr(block, "table", None)):
        if table is None:
            yield from (isinstance(block, PaperLine) and block.setting.role != "text" for block in run)
        else:
            yield False


def _is_front(paper: Paper, number: int) -> bool:
    """Say whether a block is the title of the whole text, which stands before its lines."""
    first: PaperClause | None = paper.clauses[0] if paper.clauses else None
    block = first.blocks[0] if first and first.blocks else None
    return number == 0 and isinstance(block, PaperLine) and block.setting.role == "front"
