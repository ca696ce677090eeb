"""Rehoming: open amendments go with the words that they change, where a clause is split or joined with another.

What was submitted stays as it is, on the version that it was made from; only where it stands now is another clause.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_name, amendment_number
from negotiate.errors import Invalid
from negotiate.models import Amendment, AmendmentKind, Carriage, CarriageResult, Disclosure, Version, packed
from negotiate.state.amendments.awaiting_decision import open_amendments
from negotiate.state.amendments.standing_edits import place
from negotiate.text.edits import Edit


def rehome(db: Session, base: Version, start: int, version: Version, shift: int) -> list[Amendment]:
    """Put the open amendments whose edits all lie behind a token of `base` onto another clause's version.

    Its tokens are those of `base` from `start` on, moved by `shift`. Amendments of amendments, and those that have
    some, stay: the two must not be parted.
    """
    everything = open_amendments(db, base.clause)
    parents = {amendment.amends_id for amendment in everything}
    moved = []
    for amendment in everything:
        is_alone = amendment.amends_id is None and amendment.id not in parents
        if amendment.kind is AmendmentKind.MODIFY and is_alone and (edits := _behind(amendment, base, start)):
            _settle(amendment, version, [Edit(one.start + shift, one.end + shift, one.tokens) for one in edits])
            moved.append(amendment)
    if moved and base.clause.instrument.disclosure is Disclosure.WHEN_PUBLISHED:
        raise Invalid(
            f"{_names(moved)} would go with these words into another clause, of which its delegation is "
            "told only when the round is published. Decide it first, or divide the clause between two rounds."
        )
    db.flush()
    return moved


def numbers_of(amendments: Sequence[Amendment]) -> str:
    """Return the numbers of amendments, for the record."""
    return ", ".join(amendment_number(amendment.number) for amendment in amendments)


def _names(amendments: Sequence[Amendment]) -> str:
    return ", ".join(amendment_name(amendment.number) for amendment in amendments)


def _behind(amendment: Amendment, base: Version, start: int) -> tuple[Edit, ...]:
    """Return the edits of an amendment where all of them lie behind a token; else none."""
    placed = place(amendment, base)
    is_behind = not placed.is_displaced and all(edit.start >= start for edit in placed.edits)
    return placed.edits if is_behind else ()


def _settle(amendment: Amendment, version: Version, edits: Sequence[Edit]) -> None:
    amendment.clause = version.clause
    carriage = Carriage(version_id=version.id, result=CarriageResult.CLEAN, edits=packed(edits), made_at=clock.now())
    amendment.revision.carriages.append(carriage)
