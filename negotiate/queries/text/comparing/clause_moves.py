"""A clause that stands in another place than it did: from where to where, as pages say it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ClauseMove:
    """A change of place: behind which clause it stood and stands, each by its name; empty where none was before it.

    Of a clause that left and stands where it stood again, `meanwhile` says behind which it was in between.
    """

    stood_after: str
    stands_after: str
    meanwhile: tuple[str, ...] | None = None

    @property
    def is_back(self) -> bool:
        """Say whether it left and stands where it stood."""
        return self.meanwhile is not None

    @property
    def told(self) -> str:
        """Return the move in a few words.

        >>> ClauseMove("Article 1", "Article 1", ("Article 9",)).told
        'came back to after Article 1; meanwhile it stood after Article 9'
        """
        if self.meanwhile is None:
            return f"moved {self.places}"
        stood = ", ".join(_after(name, "at the beginning") for name in self.meanwhile) or "in another place"
        return f"came back to {_after(self.stands_after, 'the beginning')}; meanwhile it stood {stood}"

    @property
    def places(self) -> str:
        """Return from where to where, as pages say it.

        >>> ClauseMove("Article 3", "Article 9").places, ClauseMove("", "Article 2").places
        ('from after Article 3 to after Article 9', 'from the beginning to after Article 2')
        """
        if self.stood_after == self.stands_after:
            return f"together with {self.stands_after}" if self.stands_after else "to another place"
        stood, stands = (_after(name, "the beginning") for name in (self.stood_after, self.stands_after))
        return f"from {stood} to {stands}"


def _after(name: str, first: str) -> str:
    """Return the place behind a clause; `first` is that of what stands before them all."""
    return f"after {name}" if name else first
