"""A stretch: words of one text that stand in the place of words of another; it says nothing of what they are."""

from typing import NamedTuple


class Stretch(NamedTuple):
    """Tokens [start, end) of the base that correspond to tokens [first, last) of the new text."""

    start: int
    end: int
    first: int
    last: int

    @property
    def cells(self) -> int:
        """Return the size of the table that a comparison word by word would fill."""
        return (self.end - self.start) * (self.last - self.first)

    @property
    def size(self) -> int:
        """Return the words of both sides together."""
        return self.end - self.start + self.last - self.first

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing on either side."""
        return self.start == self.end and self.first == self.last

    @property
    def is_pure(self) -> bool:
        """Say whether it only adds or only removes."""
        return self.start == self.end or self.first == self.last

    def moved(self, by: int, across: int) -> "Stretch":
        """Return the stretch `by` tokens further on in the base and `across` in the new text."""
        start, end, first, last = self
        return Stretch(start + by, end + by, first + across, last + across)
