"""Carrying amendments that stay open onto the version that a merge has made; the submitted wording is untouched."""

from collections.abc import Sequence
from itertools import pairwise

from negotiate import clock
from negotiate.models import Carriage, CarriageResult, Version, packed, unpacked_changes
from negotiate.queries.desks import Placed
from negotiate.text.rebase import State, rebase

RESULTS = {
    State.CLASH: CarriageResult.CLASH,
    State.GONE: CarriageResult.GONE,
    State.CONTAINED: CarriageResult.CONTAINED,
    State.CLEAN: CarriageResult.CLEAN,
}


def carry_onto(placed: Placed, base: Version, steps: Sequence[Version]) -> Carriage | None:
    """Carry an amendment from `base` over the versions that a merge has made of it; None where it made none."""
    if not steps:
        return None
    edits, states = placed.edits, {State.CLASH} if placed.is_displaced else set[State]()
    for before, step in pairwise((base, *steps)):
        over = [change.edit for change in unpacked_changes(step.changes)]
        rebased = rebase(edits, over, before.wording.text)
        edits = rebased.edits
        states.add(rebased.state)
    carriage = Carriage(
        version_id=steps[-1].id,
        result=CarriageResult.GONE if steps[-1].is_deleted else RESULTS[_gravest(states)],
        edits=[] if steps[-1].is_deleted else packed(edits),
        made_at=clock.now(),
    )
    placed.amendment.revision.carriages.append(carriage)
    return carriage


def _gravest(states: set[State]) -> State:
    """Return the state that says most of what can go wrong; the enum's order is from grave to light."""
    return next(state for state in State if state in states)
