"""The secretariat's act: from one base and the amendments to it, decide, publish the next version, give fates."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.ids import new_code
from negotiate.models import Amendment, Clause, Fate, FateKind, MergeAct, Move, Round, Version
from negotiate.operations.amendments.carriages import carry_onto
from negotiate.operations.amendments.crediting import shared_on
from negotiate.operations.desk.insertions import insert_chosen
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.sizes import check_wording
from negotiate.operations.text.arrangement import moved
from negotiate.operations.text.placement import bracket_clause, delete_clause
from negotiate.operations.text.versions import amendment_origin, version_origin, write_merged
from negotiate.policy import Act, Actor
from negotiate.state.desk.desk import Choices, Desk, WholeDecision, desk_again, desk_of, parent_code
from negotiate.state.rounds import deciding_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.deciding.composing import credited
from negotiate.text.deciding.decided import Decided, decide
from negotiate.text.deciding.decisions import Decision, Decline, print_decision, undecided
from negotiate.text.deciding.outcomes import Outcome
from negotiate.text.deciding.sub_amendments import family_outcome, own_regions
from negotiate.text.wording import Wording

FATES = {
    Outcome.ADOPTED: FateKind.ADOPTED,
    Outcome.ADOPTED_IN_PART: FateKind.ADOPTED_IN_PART,
    Outcome.BRACKETED: FateKind.BRACKETED,
    Outcome.DECLINED: FateKind.DECLINED,
}
WHOLES = {
    WholeDecision.ADOPT: FateKind.ADOPTED,
    WholeDecision.BRACKET: FateKind.BRACKETED,
    WholeDecision.DECLINE: FateKind.DECLINED,
    WholeDecision.DEFER: FateKind.DEFERRED,
}


def merge_clause(db: Session, actor: Actor, clause_code: str, choices: Choices) -> MergeAct:
    """Publish what was chosen: the next version, a fate for every amendment on the desk, the rest carried over."""
    clause = opened(db, actor, Act.MERGE, Clause, clause_code)
    round = deciding_round(db, clause.instrument)
    base = current_version(db, clause)
    if base.code != choices.base:
        raise overtaken(db, clause, base, choices)
    desk = desk_of(db, clause, base, round, choices)
    _check_shown(desk, choices)
    decisions = _decisions(desk, choices)
    fates = _fates(desk, choices, decisions)
    code = new_code()
    decided = decide(desk.merge, decisions, secretariat=version_origin(code), origins=_origins(desk))
    decided = credited(decided, desk.merge, shared_on(desk))
    steps = _steps(db, actor, desk, choices, decided, code)
    for placed in desk.left_out:
        carry_onto(placed, base, steps)
    insert_chosen(db, actor, desk, choices)
    _move(db, actor, desk, choices)
    return _written(db, actor, desk, round, steps[-1] if steps else base, decisions, fates)


@dataclass(frozen=True)
class FateGiven:
    """The fate of one amendment, before it is written down."""

    amendment: Amendment
    kind: FateKind
    reason: str


def _check_shown(desk: Desk, choices: Choices) -> None:
    """Refuse to decide over the head of an amendment that came or went while the form was open."""
    on_desk = {amendment.code: amendment.number for amendment in desk.amendments}
    if not on_desk:
        raise Invalid("No amendment to this clause awaits a decision.")
    new = sorted(number or 0 for code, number in on_desk.items() if code not in choices.shown)
    if new:
        numbers = ", ".join(map(str, new))
        raise Invalid(
            f"Tabled since you opened this page: amendment {numbers}. "
            "Your decisions are kept below; decide the new one too, then publish."
        )
    if choices.shown - set(on_desk):
        raise Invalid(
            "An amendment has been withdrawn or decided since you opened this page. "
            "Your other decisions are kept below; look once more, then publish."
        )


def _decisions(desk: Desk, choices: Choices) -> dict[int, Decision]:
    """Return one decision for every region; a deleted clause has none left to take."""
    if is_deleted(desk, choices):
        return {region.index: Decline() for region in desk.merge.regions}
    decisions = readable_decisions(desk, choices)
    left = undecided(desk.merge, decisions)
    if left:
        raise Invalid(
            f"{len(left)} of {len(desk.merge.regions)} places still {'need' if len(left) > 1 else 'needs'} a decision."
        )
    return decisions


def readable_decisions(desk: Desk, choices: Choices) -> dict[int, Decision]:
    """Return the decisions taken so far; raise Invalid where one cannot be read."""
    try:
        return desk.decisions(choices)
    except ValueError as trouble:
        raise Invalid(str(trouble)) from trouble


def is_deleted(desk: Desk, choices: Choices) -> bool:
    """Say whether a proposal to delete the clause is being adopted."""
    return any(choices.wholes.get(amendment.code) is WholeDecision.ADOPT for amendment in desk.deletions)


def _fates(desk: Desk, choices: Choices, decisions: dict[int, Decision]) -> list[FateGiven]:
    """Return the fate of every amendment on the desk; raise Invalid where one has none, or no reason."""
    fates = [
        _given(
            placed.amendment, _fate_of(desk, decisions, placed.author, is_displaced=placed.is_displaced), desk, choices
        )
        for placed in desk.rivals
    ]
    fates += [_given(placed.amendment, FateKind.DEFERRED, desk, choices) for placed in desk.left_out]
    for amendment in desk.wholes:
        whole = choices.whole_of(amendment.code, parent_code(amendment))
        if whole is None:
            raise Invalid(f"Amendment {amendment.number} still needs a decision.", f"whole-{amendment.code}")
        fates.append(_given(amendment, WHOLES[whole], desk, choices))
    return fates


def _fate_of(desk: Desk, decisions: dict[int, Decision], author: str, *, is_displaced: bool) -> FateKind:
    """Return what the decisions came to for one author; words without a place cannot be adopted."""
    fate = FATES[family_outcome(desk.merge, decisions, author, desk.amends, desk.begun)]
    if not is_displaced:
        return fate
    if not own_regions(desk.merge, author, desk.amends):
        return FateKind.ADOPTED_IN_PART if author in desk.begun else FateKind.DECLINED
    return FateKind.ADOPTED_IN_PART if fate is FateKind.ADOPTED else fate


def _given(amendment: Amendment, kind: FateKind, desk: Desk, choices: Choices) -> FateGiven:
    reason = choices.reasons.get(amendment.code, "").strip()
    parent = amendment.parent
    if kind is FateKind.DEFERRED and parent is not None and not reason and choices.defers(parent):
        reason = f"Deferred with Amendment {parent.number}, which it amends."
    if kind is FateKind.DECLINED and not reason and is_deleted(desk, choices):
        reason = "The clause was deleted."
    if kind is FateKind.DECLINED and not reason:
        reason = choices.rest.strip()
    if kind is FateKind.DECLINED and not reason:
        raise Invalid(
            f"Amendment {amendment.number} is declined. Say why: the delegation will read it.",
            f"reason-{amendment.code}",
        )
    return FateGiven(amendment, kind, reason)


def _origins(desk: Desk) -> dict[str, str]:
    return {placed.author: amendment_origin(placed.amendment) for placed in desk.rivals}


def _steps(db: Session, actor: Actor, desk: Desk, choices: Choices, decided: Decided, code: str) -> list[Version]:
    """Write what the decisions make of the clause, one version a step: its words, then the clause as a whole."""
    if is_deleted(desk, choices):
        adopted = next(row for row in desk.deletions if choices.wholes[row.code] is WholeDecision.ADOPT)
        return [delete_clause(db, actor, desk.base, adopted)]
    steps = [_text_version(db, actor, desk, decided, code)] if decided.changes else []
    if any(choices.wholes[row.code] is WholeDecision.BRACKET for row in desk.deletions):
        steps.append(bracket_clause(db, actor, steps[-1] if steps else desk.base))
    return steps


def _move(db: Session, actor: Actor, desk: Desk, choices: Choices) -> None:
    """Put the clause where an adopted amendment wants it; refuse what cannot be carried out."""
    if any(choices.wholes[row.code] is WholeDecision.BRACKET for row in desk.moves):
        raise Invalid("A move cannot be bracketed. Adopt it, decline it, or defer it to a later round.")
    adopted = [row for row in desk.moves if choices.wholes[row.code] is WholeDecision.ADOPT]
    if adopted and is_deleted(desk, choices):
        raise Invalid("A clause that is being deleted cannot be moved. Decline one or the other.")
    if len(adopted) > 1:
        raise Invalid("Only one of the moves can be adopted: the clause cannot stand in two places.")
    for amendment in adopted:
        destination = amendment.revision.destination
        after = destination.after if destination else None
        moved(db, actor, desk.clause, after, Move(amendment=amendment, note=""))


def _text_version(db: Session, actor: Actor, desk: Desk, decided: Decided, code: str) -> Version:
    try:
        wording = Wording.of(decided.text)
    except ValueError as trouble:
        raise Invalid(
            "These decisions run the heading and the text of the clause into one. "
            "Decide the place at the beginning in your own words."
        ) from trouble
    check_wording(wording, desk.base.label)
    return write_merged(db, actor, desk.base, wording, code, decided.changes)


def _written(
    db: Session,
    actor: Actor,
    desk: Desk,
    round: Round,
    version: Version,
    decisions: dict[int, Decision],
    fates: list[FateGiven],
) -> MergeAct:
    """Write the merge, its fates and the record."""
    merge = MergeAct(
        clause=desk.clause,
        round=round,
        base_version=desk.base,
        version=version,
        decisions={str(index): print_decision(decision) for index, decision in decisions.items()},
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )
    db.add(merge)
    db.flush()
    for given in fates:
        given.amendment.fates.append(_fate(given, merge))
    record(
        db,
        actor,
        "merged",
        merge,
        chain=instrument_chain(desk.clause.instrument),
        clause=desk.clause.code,
        version=version.code,
        hash=version.hash,
        decisions=merge.decisions,
        fates={str(given.amendment.number): [given.kind.value, given.reason] for given in fates},
    )
    return merge


def _fate(given: FateGiven, merge: MergeAct) -> Fate:
    return Fate(
        revision_id=given.amendment.revision.id,
        round_id=merge.round.id,
        merge_id=merge.id,
        kind=given.kind,
        reason=given.reason,
        given_at=merge.made_at,
        given_by_id=merge.made_by_id,
    )


def overtaken(db: Session, clause: Clause, current: Version, choices: Choices) -> Stale:
    """Return the refusal of a merge on a text that has moved on, with what it would have made."""
    based_on = by_code(db, Version, choices.base)
    query = select(Amendment).where(Amendment.code.in_(choices.shown)).order_by(Amendment.number)
    desk = desk_again(clause, based_on, db.scalars(query).all(), choices)
    taken = readable_decisions(desk, choices)
    filled = {region.index: taken.get(region.index, Decline()) for region in desk.merge.regions}
    decided = decide(desk.merge, filled, secretariat="secretariat")
    return Stale(
        "A colleague has published a new version of this clause since you opened the page. "
        "Your decisions made the first text below; the second is the clause as it stands now.",
        yours=decided.text,
        theirs=current.wording.text,
    )
