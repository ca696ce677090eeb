"""Carrying amendments that stay open onto the next version of a clause; the submitted wording is untouched."""

from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import AmendmentKind, Carriage, CarriageResult, Clause, Version, packed, unpacked_changes
from negotiate.queries.desks import Placed, place
from negotiate.queries.rows import open_amendments
from negotiate.text.rebase import State, rebase

RESULTS = {
    State.CLASH: CarriageResult.CLASH,
    State.GONE: CarriageResult.GONE,
    State.PARTLY: CarriageResult.CLEAN,
    State.CONTAINED: CarriageResult.CONTAINED,
    State.CLEAN: CarriageResult.CLEAN,
}


def carry_open(db: Session, clause: Clause, base: Version, steps: Sequence[Version]) -> list[Carriage]:
    """Carry every open amendment of a clause over the versions that an act has made of `base`.

    A new clause stands behind its neighbour whatever becomes of the words there, so an insertion has nothing to carry;
    nor has a move, as long as there is a clause to be moved.
    """
    still = {AmendmentKind.INSERT} if steps[-1].is_deleted else {AmendmentKind.INSERT, AmendmentKind.MOVE}
    carried = [
        carry_onto(place(amendment, base), base, steps)
        for amendment in open_amendments(db, clause)
        if amendment.kind not in still
    ]
    return [carriage for carriage in carried if carriage is not None]


def carry_onto(placed: Placed, base: Version, steps: Sequence[Version]) -> Carriage | None:
    """Carry an amendment from `base` over the versions that an act has made of it; None where it made none."""
    if not steps:
        return None
    edits, states = placed.edits, {State.CLASH} if placed.is_displaced else set[State]()
    for before, step in pairwise((base, *steps)):
        over = [change.edit for change in unpacked_changes(step.changes)]
        rebased = rebase(edits, over, before.wording.text)
        edits = rebased.edits
        states.add(rebased.state)
    if placed.amendment.kind is not AmendmentKind.MODIFY:
        states, edits = {State.CLEAN}, ()
    is_gone = steps[-1].is_deleted
    carriage = Carriage(
        version_id=steps[-1].id,
        result=CarriageResult.GONE if is_gone else RESULTS[_gravest(states)],
        edits=[] if is_gone else packed(edits),
        made_at=clock.now(),
    )
    placed.amendment.revision.carriages.append(carriage)
    return carriage


def _gravest(states: set[State]) -> State:
    """Return the state that says most of what can go wrong; the enum's order is from grave to light."""
    return next(state for state in State if state in states)
