"""A decision as the tests of contests name it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Decision:
    """The codes of an instrument and of a clause in it, and the number of the entry that tells of a decision."""

    instrument: str
    clause: str
    number: int

    @property
    def contests(self) -> str:
        """Return where it is contested."""
        return f"/instruments/{self.instrument}/record/{self.number}/contests"
