"""The plan of a renumbering as a page, with what the secretariat can leave as it is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.numbering.amendment_numbers import NumberInAmendment
from negotiate.state.numbering.left_numbers import left_before
from negotiate.state.numbering.renumbering_plan import ReferenceChange, Relabel, renumbering_plan
from negotiate.state.numbering.unresolved_references import Unordered, UnresolvedReference, unordered
from negotiate.text.marks.labels import parse_label


@dataclass(frozen=True)
class RenumberingPage:
    """The plan as the secretariat reads it; `start` is the clause to begin from, empty for the whole text.

    `left` are the keys of the references that are to stay as they are; `left_at` says by its key when one was left
    the last time.
    """

    head: InstrumentHeader
    start: str
    choices: tuple[tuple[str, str], ...]
    labels: tuple[Relabel, ...]
    references: tuple[ReferenceChange, ...]
    numbers: tuple[NumberInAmendment, ...]
    unresolved: tuple[UnresolvedReference, ...]
    unordered: tuple[Unordered, ...]
    seal: str
    left: frozenset[str]
    left_at: Mapping[str, datetime]

    @property
    def relabelled(self) -> tuple[Relabel, ...]:
        """Return the labels that change."""
        return tuple(one for one in self.labels if one.is_changed)

    @property
    def carried(self) -> tuple[NumberInAmendment, ...]:
        """Return the numbers in open amendments that follow a clause."""
        return tuple(one for one in self.numbers if one.follows)

    @property
    def proposed(self) -> tuple[NumberInAmendment, ...]:
        """Return the numbers in open amendments that stay, because their clause is only proposed."""
        return tuple(one for one in self.numbers if not one.follows)

    @property
    def changes_anything(self) -> bool:
        """Say whether there is anything to renumber."""
        return bool(self.relabelled or self.references or self.carried)


def renumbering_page(
    db: Session, actor: Actor, code: str, start: str = "", left: Collection[str] | None = None
) -> RenumberingPage:
    """Return what a renumbering from a clause on would change; raise NotFound where the text has no such clause.

    Until somebody has said what is to be `left` as it is, the doubtful ones are, and those that were left before.
    """
    instrument = load_instrument(db, actor, code)
    require(actor, Act.ARRANGE_CLAUSES, instrument)
    plan = renumbering_plan(db, instrument, start, left or ())
    numbered = [one for one in plan.labels if parse_label(one.old).ordinal]
    left_at = left_before(db, instrument, plan.every_number)
    return RenumberingPage(
        head=header_of(db, actor, instrument),
        start=start,
        choices=tuple((one.clause_code, f"{one.old} {one.heading}".strip()) for one in numbered),
        labels=plan.labels,
        references=plan.references,
        numbers=plan.numbers,
        unresolved=plan.unresolved,
        unordered=tuple(unordered(plan.lines)),
        seal=plan.seal,
        left=plan.doubtful | left_at.keys() if left is None else frozenset(left),
        left_at=left_at,
    )
