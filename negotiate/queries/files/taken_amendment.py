"""One amendment to be taken along: its clause with what it changes, its reasons, what delegations have said of it."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session, joinedload

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, AmendmentKind, Stage, ThreadReach, Version, unpacked
from negotiate.policy import Act, Actor, require
from negotiate.queries.files.taken_along import (
    TakenAlong,
    TakenChange,
    TakenClause,
    TakenFields,
    TakenHand,
    TakenRemark,
    taken_along,
)
from negotiate.queries.files.taken_talk import reaches_to_take, talk_of_amendment
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.positions.on_amendment import stances_on_amendment
from negotiate.queries.positions.stance_lines import StanceLine
from negotiate.state.comments.amendment_positions import TOLD_TO_ALL
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import short_name


@dataclass(frozen=True)
class AmendmentTakingPage:
    """Which amendment is taken along, and how far what is said of it may go that can travel with it."""

    head: InstrumentHeader
    code: str
    name: str
    reaches: tuple[ThreadReach, ...]


def amendment_taking_page(db: Session, actor: Actor, code: str) -> AmendmentTakingPage:
    """Return what can be taken along of an amendment that the actor may read; raise NotFound."""
    amendment = by_code(db, Amendment, code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    instrument = load_instrument(db, actor, amendment.instrument.code)
    name = amendment_name(amendment.number) if amendment.number else "Draft amendment"
    return AmendmentTakingPage(header_of(db, actor, instrument), code, name, reaches_to_take(actor, instrument))


def amendment_to_take(
    db: Session, actor: Actor, code: str, reaches: Collection[ThreadReach] = frozenset()
) -> TakenAlong:
    """Return an amendment that the actor may read, with what is said of it so far; raise NotFound."""
    amendment = by_code(db, Amendment, code, joinedload(Amendment.delegation))
    require(actor, Act.SEE_AMENDMENT, amendment)
    instrument = load_instrument(db, actor, amendment.instrument.code)
    newest = current_version(db, amendment.clause)
    stances = stances_on_amendment(db, actor, amendment, TOLD_TO_ALL).standing  # a file is passed on
    part = amendment_name(amendment.number) if amendment.number else "draft amendment"
    clause = replace(_clause(amendment, stances), threads=talk_of_amendment(db, actor, amendment, reaches))
    return taken_along(db, actor, instrument, (part, "", _standing(amendment, newest)), (clause,))


def _standing(amendment: Amendment, newest: Version) -> str:
    """Say in one line what an amendment is."""
    asks = {
        AmendmentKind.MODIFY: "changes",
        AmendmentKind.INSERT: "inserts a clause after",
        AmendmentKind.DELETE: "deletes",
        AmendmentKind.MOVE: "moves",
    }[amendment.kind]
    name = amendment_name(amendment.number) if amendment.number else "Draft amendment"
    where = short_name(newest.label, newest.heading)
    behind = f" behind {amendment.revision.label}" if amendment.kind is AmendmentKind.MOVE else ""
    withdrawn = ", withdrawn" if amendment.stage is Stage.WITHDRAWN else ""
    return f"{name}, {amendment.proposer}: {asks} {where}{behind}{withdrawn}"


def _clause(amendment: Amendment, stances: tuple[StanceLine, ...]) -> TakenClause:
    revision, clause = amendment.revision, amendment.clause
    hand = TakenHand(amendment.proposer, amendment.tabled_at or revision.saved_at)
    base = revision.base_version
    before = TakenFields(base.code, base.label, base.joint, base.wording) if base else None
    proposed = TakenFields(revision.code, revision.label, " ", revision.wording)
    after = proposed if before is None else replace(before, wording=revision.wording)
    edits = unpacked(revision.edits)
    if before and amendment.amends_id is not None:
        edits = diff_wordings(before.wording.text, revision.wording.text)
    return TakenClause(
        code=clause.code,
        kind=clause.kind,
        level=clause.level,
        before=before,
        after=None if amendment.kind is AmendmentKind.DELETE else after,
        by=hand,
        changes=tuple(TakenChange(edit, hand, hand) for edit in edits),
        remarks=(*_reasons(hand, revision.rationale), *map(_voice, stances)),
    )


def _reasons(hand: TakenHand, rationale: str) -> tuple[TakenRemark, ...]:
    return (TakenRemark(hand, rationale),) if rationale else ()


def _voice(position: StanceLine) -> TakenRemark:
    """Return a position as its delegation says it."""
    said = f"{position.stance.value}, on behalf of {position.behalf}" if position.behalf else position.stance.value
    said = f"{said}: {position.note}" if position.note else said
    return TakenRemark(TakenHand(position.delegation, position.taken_at), said)
