"""Carrying amendments that stay open onto the next version of a clause; the submitted wording is untouched."""

from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Carriage,
    CarriageResult,
    Clause,
    Following,
    Revision,
    Stage,
    Version,
    packed,
    unpacked_changes,
)
from negotiate.state.amendments.awaiting_decision import open_amendments
from negotiate.state.amendments.current_wording import current_wording_of, edits_by_way_of
from negotiate.state.amendments.standing_edits import Placed, place
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import apply
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import Rebased, RebaseState

RESULTS = {
    RebaseState.CLASH: CarriageResult.CLASH,
    RebaseState.GONE: CarriageResult.GONE,
    RebaseState.PARTLY: CarriageResult.PARTLY,
    RebaseState.CONTAINED: CarriageResult.CONTAINED,
    RebaseState.CLEAN: CarriageResult.CLEAN,
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
    edits, states = placed.edits, {RebaseState.CLASH} if placed.is_displaced else set[RebaseState]()
    for before, step in pairwise((base, *steps)):
        over = [change.edit for change in unpacked_changes(step.changes)]
        rebased = rebase(edits, over, before.wording.text)
        edits = rebased.edits
        states.add(rebased.state)
    by_way = _by_way_of(placed, base, steps[-1]) if states & {RebaseState.CLASH, RebaseState.GONE} else None
    if by_way is not None and by_way.state in (RebaseState.CLEAN, RebaseState.PARTLY, RebaseState.CONTAINED):
        states, edits = {by_way.state}, by_way.edits
    if placed.amendment.kind is not AmendmentKind.MODIFY:
        states, edits = {RebaseState.CLEAN}, ()
    if not edits:
        states.discard(RebaseState.PARTLY)
    is_gone = steps[-1].is_deleted
    carriage = Carriage(
        version_id=steps[-1].id,
        result=CarriageResult.GONE if is_gone else RESULTS[_gravest(states)],
        edits=[] if is_gone else packed(edits),
        made_at=clock.now(),
    )
    placed.amendment.revision.carriages.append(carriage)
    return carriage


def follow(db: Session, parent: Amendment) -> list[Following]:
    """Carry every open amendment to an amendment onto the newest wording of that one, which has just been put anew."""
    query = select(Amendment).where(Amendment.amends_id == parent.id, Amendment.tabled_at.is_not(None))
    revision, newest = parent.revision, current_version(db, parent.clause)
    open_ones = [row for row in db.scalars(query) if row.stage is Stage.TABLED and row.parent is parent]
    followings = [_followed(row, revision, newest) for row in open_ones]
    db.flush()
    return followings


def _followed(amendment: Amendment, onto: Revision, newest: Version) -> Following:
    standing = current_wording_of(amendment)
    wanted = onto.wording.text
    rebased = rebase(standing.edits, diff_wordings(standing.before, wanted), standing.before)
    version = newest if standing.version else None
    edits = edits_by_way_of(onto, version, apply(wanted, rebased.edits))
    following = Following(
        onto=onto, version=newest, result=RESULTS[rebased.state], edits=packed(edits), made_at=clock.now()
    )
    amendment.revision.followings.append(following)
    return following


def _by_way_of(placed: Placed, base: Version, after: Version) -> Rebased | None:
    """Carry an amendment by way of the one that it amends, some of whose words may stand in the text by now."""
    if placed.amendment.parent is None:
        return None
    standing = current_wording_of(placed.amendment)
    if standing.version is None or standing.version.id != base.id:
        return None
    return rebase(standing.edits, diff_wordings(standing.before, after.wording.text), standing.before)


def _gravest(states: set[RebaseState]) -> RebaseState:
    """Return the state that says most of what can go wrong; the enum's order is from grave to light."""
    return next(state for state in RebaseState if state in states)
