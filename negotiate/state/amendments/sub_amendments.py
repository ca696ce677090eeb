"""An amendment and those that amend it: the amended one in few words, and lists in which one follows the other."""

from collections.abc import Iterable
from dataclasses import dataclass

from negotiate.models import Amendment, FateKind, Stage


@dataclass(frozen=True)
class AmendedAmendment:
    """The amended amendment: `text` is its wording, `fate` what became of it, None while it is on the table."""

    code: str
    number: int
    text: str
    fate: FateKind | None

    @property
    def is_gone(self) -> bool:
        """Say whether it has left the table."""
        return self.fate is not None


def parent_of(amendment: Amendment) -> AmendedAmendment | None:
    """Return the amendment that one amends; None where it stands by itself."""
    parent = amendment.parent
    if parent is None:
        return None
    fate = parent.fate
    is_open = parent.stage is Stage.TABLED
    return AmendedAmendment(
        parent.code, parent.number or 0, parent.revision.wording.text, None if is_open or fate is None else fate.kind
    )


def parent_code(amendment: Amendment) -> str:
    """Return the code of the amendment that one amends; empty where it stands by itself."""
    return amendment.parent.code if amendment.parent else ""


def number_of_parent(amendment: Amendment) -> int | None:
    """Return the number of the amendment that one amends, for lists; None where it stands by itself."""
    return amendment.parent.number if amendment.parent else None


def in_neutral_order(amendments: Iterable[Amendment]) -> list[Amendment]:
    """Return amendments by number, each followed by those that amend it; drafts come last among their like."""
    return sorted(amendments, key=_place)


def _place(amendment: Amendment) -> tuple[bool, int, bool, bool, int]:
    head = amendment.parent or amendment
    own = amendment.number
    return (head.number is None, head.number or head.id, head is not amendment, own is None, own or amendment.id)
