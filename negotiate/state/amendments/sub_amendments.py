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
    return sorted(amendments, key=lambda one: family_place(one.id, one.number, number_of_parent(one)))


def family_place(key: int, number: int | None, amends: int | None) -> tuple[bool, int, bool, bool, int]:
    """Return by what a list sorts an amendment: by its row, its number, and the number of the one that it amends.

    >>> sorted([(1, 7, None), (2, 8, None), (3, 9, 7), (4, None, None)], key=lambda row: family_place(*row))
    [(1, 7, None), (3, 9, 7), (2, 8, None), (4, None, None)]
    """
    head = amends or number
    return head is None, head or key, amends is not None, number is None, number or key
