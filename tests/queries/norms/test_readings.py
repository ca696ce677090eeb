"""What several people read in the same words."""

from collections.abc import Sequence
from dataclasses import dataclass

from negotiate.models import Finds
from negotiate.queries.norms.readings import ReadCell, ReadMatrix


@dataclass(frozen=True)
class Line:
    """What somebody reads."""

    reads: Finds
    is_stale: bool = False


@dataclass(frozen=True)
class Cell(ReadCell[Line]):
    """Some readings."""

    lines: tuple[Line, ...]

    @property
    def readings(self) -> tuple[Line, ...]:
        """Return them."""
        return self.lines


@dataclass(frozen=True)
class Matrix(ReadMatrix):
    """Some cells."""

    held: tuple[Cell, ...]

    @property
    def cells(self) -> Sequence[Cell]:
        """Return them."""
        return self.held


FIRST, SECOND = list(Finds)[:2]
AGREED, SPLIT = Cell((Line(FIRST), Line(FIRST))), Cell((Line(SECOND), Line(FIRST)))
HALF, FORMER, EMPTY = Cell((Line(FIRST), Line(SECOND, is_stale=True))), Cell((Line(SECOND, is_stale=True),)), Cell(())


def test_readings_are_counted_in_one_order_everywhere() -> None:
    assert (AGREED.counts, SPLIT.counts) == (((FIRST, 2),), ((FIRST, 1), (SECOND, 1)))


def test_readings_of_former_words_count_only_where_there_are_no_others() -> None:
    assert (HALF.counts, FORMER.counts, EMPTY.counts) == (((FIRST, 1),), ((SECOND, 1),), ())


def test_what_was_read_in_former_words_differs_from_nothing_and_is_asked_anew() -> None:
    assert [cell.differs for cell in (AGREED, SPLIT, HALF, FORMER, EMPTY)] == [False, True, False, False, False]
    assert [cell.is_asked_anew for cell in (AGREED, SPLIT, HALF, FORMER, EMPTY)] == [False, False, True, True, False]


def test_a_matrix_counts_its_cells() -> None:
    matrix = Matrix((AGREED, SPLIT, HALF, FORMER, EMPTY))

    assert (matrix.differing, matrix.anew) == (1, 2)
