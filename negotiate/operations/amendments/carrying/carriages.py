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
    Disclosure,
    Following,
    Revision,
    Stage,
    Version,
    packed,
    unpacked_changes,
)
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Actor
from negotiate.state.amendments.awaiting_decision import open_amendments
from negotiate.state.amendments.current_wording import current_wording_of, edits_by_way_of, text_on
from negotiate.state.amendments.standing_edits import Placed, place
from negotiate.state.text.versions import current_version
from negotiate.state.withheld import everything
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
    by_way = _by_way_of(placed, steps[-1]) if states & {RebaseState.CLASH, RebaseState.GONE} else None
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


def steps_unseen(db: Session, amendment: Amendment) -> list[Version]:
    """Return the versions made of an amendment's base that its delegation is not told of yet, to be carried over.

    Nothing is withheld where an instrument shows what is decided; a move stands on any version of its clause.
    """
    base = amendment.revision.base_version
    if base is None or amendment.instrument.disclosure is Disclosure.AS_DECIDED:
        return []
    later = select(Version).where(
        Version.clause_id == amendment.clause_id, Version.language == base.language, Version.number > base.number
    )
    with everything(db):
        steps = list(db.scalars(later.order_by(Version.number)))
    return [] if amendment.kind is AmendmentKind.MOVE and steps and not steps[-1].is_deleted else steps


def carry_unseen(db: Session, actor: Actor, amendment: Amendment, steps: Sequence[Version]) -> None:
    """Carry what was put on the text that its delegation reads onto the text as it has been decided since.

    What amends it follows. The journal tells of it in an entry of its own, which is withheld as the steps are.
    """
    base = amendment.revision.base_version
    assert base is not None  # there are steps from it
    with everything(db):
        carry_onto(place(amendment, base), base, steps)
        db.flush()
        follow(db, amendment)
        facts = {"number": amendment.number, "version": steps[-1].code}
        record(db, actor, "carried unseen", amendment, chain=instrument_chain(amendment.instrument), **facts)


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
    version = newest if standing.version else None
    wanted = text_on(onto, version)
    rebased = rebase(standing.edits, diff_wordings(standing.before, wanted), standing.before)
    edits = edits_by_way_of(onto, version, apply(wanted, rebased.edits))
    following = Following(
        onto=onto, version=newest, result=RESULTS[rebased.state], edits=packed(edits), made_at=clock.now()
    )
    amendment.revision.followings.append(following)
    return following


def _by_way_of(placed: Placed, after: Version) -> Rebased | None:
    """Carry an amendment by way of the one that it amends, some of whose words may stand in the text by now."""
    if placed.amendment.parent is None:
        return None
    standing = current_wording_of(placed.amendment)
    if standing.version is None:
        return None
    return rebase(standing.edits, diff_wordings(standing.before, after.wording.text), standing.before)


def _gravest(states: set[RebaseState]) -> RebaseState:
    """Return the state that says most of what can go wrong; the enum's order is from grave to light."""
    return next(state for state in RebaseState if state in states)
