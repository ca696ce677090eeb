"""What the secretariat has chosen on a desk, as values; the fields of a form are read and written by `fields`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class WholeDecision(Enum):
    """What is decided about an amendment as a whole: to insert or delete a clause, or one left for later."""

    ADOPT = "adopt"
    BRACKET = "bracket"
    DECLINE = "decline"
    DEFER = "defer"


@dataclass(frozen=True)
class Choices:
    """What has been chosen on a desk, as it comes out of the form.

    `base` is the code of the version that the form was made from and `shown` the amendments that were on it;
    `regions` holds a written decision by the key of its region, `wholes` and `reasons` go by amendment code;
    `rest` is the reason of every declined amendment without one of its own; `words` keeps own words by region,
    also while another decision stands. `unpaired` seals the signs that are to stay without a partner, said by name,
    and `falls` the status that words which are agreed are to lose.
    """

    base: str = ""
    shown: frozenset[str] = frozenset()
    regions: Mapping[str, str] = field(default_factory=dict)
    wholes: Mapping[str, WholeDecision] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    unpaired: str = ""
    falls: str = ""

    def whole_of(self, code: str, parent: str = "") -> WholeDecision | None:
        """Return what is chosen for an amendment as a whole; it waits where the one that it amends (`parent`) waits."""
        return WholeDecision.DEFER if self.defers(code, parent) else self.wholes.get(code)

    def defers(self, code: str, parent: str = "") -> bool:
        """Say whether an amendment, or the one that it amends, is left for a later round."""
        return WholeDecision.DEFER in (self.wholes.get(code), self.wholes.get(parent))
