"""Checks of a ladder: each points to the cells it speaks of, and says nothing of anybody's conduct.

- a level that names no response;
- levels that two rows name, and levels between the lowest and the highest that none names;
- a level whose cell is empty, where other rows have numbers;
- a response that has no end; one that cannot be undone, or only in part, and has no review.

Method: the ranges of the rows are laid on one line of levels, from the lowest number to the highest; one open above
reaches as far as any other row. Known limits: levels in words ("serious") are not in an order; whether something can
be undone is read from the words of its cell ("no", "in part", "partly", and those of six languages).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from negotiate.characters import matching_form
from negotiate.text.norms.ladders.columns import LadderColumn
from negotiate.text.norms.ladders.ladder import CellPlace, Ladder, Rung, is_blank
from negotiate.text.norms.ladders.levels import LevelRange

#: Pairs of rows that overlap, as far as they are told one by one.
MOST_OVERLAPS = 100
_NOT_WHOLLY = re.compile(
    r"(?<!\w)(?:no|not|never|irreversibl\w+|in part|partly|partially|part|limited|non|pas|en partie|partiellement|"
    r"en parte|parcialmente|irreversible|нет|не|частично|отчасти|необратим\w*|لا|جزئيا|غير)(?!\w)|不|否|部分"
)


class LadderCheck(Enum):
    """What a check asks, as the title of what it finds."""

    NO_RESPONSE = "A level without a response"
    NO_LEVEL = "A row without a level"
    OVERLAP = "Levels that overlap"
    GAP = "A level is missing"
    NO_END = "A response without an end"
    NO_REVIEW = "Not wholly undone, and never reviewed"


@dataclass(frozen=True, slots=True)
class LadderFinding:
    """What a check found: the cells that it points to, and the levels that it speaks of where they have numbers."""

    check: LadderCheck
    places: tuple[CellPlace, ...]
    levels: tuple[int, ...] = ()


def findings(ladder: Ladder) -> tuple[LadderFinding, ...]:
    r"""Return what the checks find, by the first cell that each points to, rows from the lowest.

    >>> from negotiate.text.norms.ladders.ladder import ladder_in
    >>> found = findings(ladder_in("| Level | Response |\n|---|---|\n| 1 | protest |\n| 3 | |"))
    >>> [(one.check.name, one.levels) for one in found]
    [('NO_END', ()), ('GAP', (2,)), ('NO_RESPONSE', (3,))]
    """
    found = [*islice(_overlaps(ladder), MOST_OVERLAPS), *_gaps(ladder)]
    for row, rung in enumerate(ladder.rungs):
        found += _of_row(ladder, row, rung)
    if ladder.column(LadderColumn.END) is None and any(_responds(ladder, rung) for rung in ladder.rungs):
        found.append(LadderFinding(LadderCheck.NO_END, (CellPlace(-1, _column(ladder, LadderColumn.RESPONSE)),)))
    return tuple(sorted(found, key=lambda one: one.places[0]))


def _of_row(ladder: Ladder, row: int, rung: Rung) -> Iterator[LadderFinding]:
    """Yield what is found in one row by itself."""
    level, named = ladder.column(LadderColumn.LEVEL), _named(rung.levels)
    if is_blank(rung.words(level)) and any(other.levels for other in ladder.rungs):
        yield LadderFinding(LadderCheck.NO_LEVEL, (CellPlace(row, _column(ladder, LadderColumn.LEVEL)),))
    if not _responds(ladder, rung):
        yield LadderFinding(LadderCheck.NO_RESPONSE, (CellPlace(row, _column(ladder, LadderColumn.RESPONSE)),), named)
        return
    end, review = ladder.column(LadderColumn.END), ladder.column(LadderColumn.REVIEW)
    if end is not None and is_blank(rung.words(end)):
        yield LadderFinding(LadderCheck.NO_END, (CellPlace(row, end),), named)
    undone = ladder.column(LadderColumn.REVERSIBLE)
    if undone is not None and is_partly_undone(rung.words(undone)) and is_blank(rung.words(review)):
        place = CellPlace(row, undone if review is None else review)
        yield LadderFinding(LadderCheck.NO_REVIEW, (place,), named)


def is_partly_undone(words: str) -> bool:
    """Say whether words say that something cannot be undone, or not wholly.

    >>> is_partly_undone("yes"), is_partly_undone("in part"), is_partly_undone("No, save …")
    (False, True, True)
    """
    return _NOT_WHOLLY.search(matching_form(words).text.casefold()) is not None


def _responds(ladder: Ladder, rung: Rung) -> bool:
    return not is_blank(rung.words(ladder.column(LadderColumn.RESPONSE)))


def _column(ladder: Ladder, kind: LadderColumn) -> int:
    return ladder.columns.index(kind)


def _named(levels: LevelRange | None) -> tuple[int, ...]:
    return (levels.first,) if levels else ()


def _overlaps(ladder: Ladder) -> Iterator[LadderFinding]:
    """Yield the pairs of rows that name a level both, with the levels."""
    level, top = _column(ladder, LadderColumn.LEVEL), _top(ladder)
    ranges = [(row, rung.levels) for row, rung in enumerate(ladder.rungs) if rung.levels]
    for number, (row, one) in enumerate(ranges):
        for other_row, other in ranges[:number]:
            first, last = max(one.first, other.first), min(_last(one, top), _last(other, top))
            if first <= last:
                places = (CellPlace(row, level), CellPlace(other_row, level))
                yield LadderFinding(LadderCheck.OVERLAP, places, tuple(range(first, last + 1)))


def _gaps(ladder: Ladder) -> Iterator[LadderFinding]:
    """Yield the levels that no row names, each run of them at the row that goes on above it."""
    level, top, reached = _column(ladder, LadderColumn.LEVEL), _top(ladder), -1
    ranges = sorted(
        (rung.levels.first, _last(rung.levels, top), n) for n, rung in enumerate(ladder.rungs) if rung.levels
    )
    for number, (first, last, row) in enumerate(ranges):
        if number and first > reached + 1:
            yield LadderFinding(LadderCheck.GAP, (CellPlace(row, level),), tuple(range(reached + 1, first)))
        reached = max(reached, last)


def _top(ladder: Ladder) -> int:
    """Return the highest level that any row names by its number."""
    ranges = [rung.levels for rung in ladder.rungs if rung.levels]
    return max((levels.last or levels.first for levels in ranges), default=0)


def _last(levels: LevelRange, top: int) -> int:
    return max(top, levels.first) if levels.last is None else levels.last
