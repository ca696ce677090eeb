"""What several people read in the same words: in a cell, and over a whole matrix of cells.

Readings of former words say that the question is asked anew; they count only where there are no others, and differ from
nothing.
"""

from collections.abc import Sequence
from enum import Enum
from typing import Generic, Protocol, TypeVar


class WordsRead(Protocol):
    """What somebody reads; `is_stale` where the words that she read have changed."""

    @property
    def reads(self) -> Enum:
        """Return what it comes to, one of a few."""

    @property
    def is_stale(self) -> bool:
        """Say whether other words stand there now."""


R_co = TypeVar("R_co", bound=WordsRead, covariant=True)


class ReadCell(Generic[R_co]):
    """Who reads what in a place."""

    @property
    def readings(self) -> tuple[R_co, ...]:
        """Return what everybody reads there."""
        raise NotImplementedError

    @property
    def fresh(self) -> tuple[R_co, ...]:
        """Return the readings of the words as they stand."""
        return tuple(one for one in self.readings if not one.is_stale)

    @property
    def counts(self) -> tuple[tuple[Enum, int], ...]:
        """Return how many read what, in one order everywhere; of former words where there are no others."""
        read = [one.reads for one in self.fresh or self.readings]
        return tuple((kind, read.count(kind)) for kind in (type(read[0]) if read else ()) if kind in read)

    @property
    def differs(self) -> bool:
        """Say whether readings of the words as they stand differ."""
        return len({one.reads for one in self.fresh}) > 1

    @property
    def is_asked_anew(self) -> bool:
        """Say whether somebody read words that do not stand any more."""
        return any(one.is_stale for one in self.readings)


class ReadMatrix:
    """Cells in rows, in which readings are counted."""

    @property
    def cells(self) -> Sequence[ReadCell[WordsRead]]:
        """Return every cell, row by row."""
        raise NotImplementedError

    @property
    def differing(self) -> int:
        """Return in how many cells readings differ."""
        return sum(cell.differs for cell in self.cells)

    @property
    def anew(self) -> int:
        """Return how many cells are asked anew."""
        return sum(cell.is_asked_anew for cell in self.cells)
