"""The amendment that another one amends, in as few words as lists and desks need; and lists in which the one follows it."""

from collections.abc import Iterable
from dataclasses import dataclass

from negotiate.models import Amendment, AmendmentKind, FateKind, Stage

#: What has words that can be amended.
WORDED = (AmendmentKind.MODIFY, AmendmentKind.INSERT)


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


def number_of_parent(amendment: Amendment) -> int | None:
    """Return the number of the amendment that one amends, for lists; None where it stands by itself."""
    return amendment.parent.number if amendment.parent else None


def in_families(amendments: Iterable[Amendment]) -> list[Amendment]:
    """Return amendments by number, each followed by those that amend it; drafts come last among their like."""
    return sorted(amendments, key=_place)


def _place(amendment: Amendment) -> tuple[bool, int, bool, bool, int]:
    head = amendment.parent or amendment
    own = amendment.number
    return (head.number is None, head.number or head.id, head is not amendment, own is None, own or amendment.id)


def why_not_amendable(amendment: Amendment) -> str:
    """Return the sentence that says why an amendment takes no amendments, "" where it does."""
    number, parent = amendment.number, amendment.parent
    if parent is not None:
        return (
            f"Amendment {number} amends Amendment {parent.number} itself, and goes no deeper. "
            f"Propose another change to Amendment {parent.number} instead."
        )
    if amendment.stage is not Stage.TABLED:
        return f"Amendment {number} is no longer on the table, so it cannot be amended."
    if amendment.kind not in WORDED:
        return f"Amendment {number} has no words of its own to change. Propose an amendment to the clause instead."
    return ""


def is_revisable(amendment: Amendment) -> bool:
    """Say whether an amendment has words that its delegation can put anew: a change, or a change to a new clause."""
    is_change = amendment.kind is AmendmentKind.MODIFY
    return is_change or (amendment.kind is AmendmentKind.INSERT and amendment.parent is not None)
