"""The secretariat's act: from one base and the amendments to it, decide, write the next version, give fates."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_name, amendments_named
from negotiate.errors import Invalid, Stale
from negotiate.ids import new_code
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Fate,
    FateKind,
    MergeAct,
    Move,
    Round,
    Version,
    VersionKind,
)
from negotiate.operations.amendments.carrying.carriages import carry_onto
from negotiate.operations.amendments.crediting import shared_on
from negotiate.operations.desk.insertions import insert_chosen
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted
from negotiate.operations.sizes import check_wording, says_something
from negotiate.operations.text.arranging.arrangement import move_behind
from negotiate.operations.text.arranging.placement import bracket_clause, delete_clause
from negotiate.operations.text.versions import amendment_origin, changed_version, version_origin, write_version
from negotiate.policy import Act, Actor
from negotiate.state.amendments.awaiting_decision import undecided
from negotiate.state.amendments.standing_edits import place
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.state.desk.desk import Desk, desk_as_shown, desk_of
from negotiate.state.desk.falls import check_fall
from negotiate.state.desk.round_amendments import RoundAmendment
from negotiate.state.desk.unpaired_signs import seal_of
from negotiate.state.house.actors import person_name
from negotiate.state.rounds import deciding_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.deciding.composing import credited
from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Decision, Decline, print_decision
from negotiate.text.deciding.decisions import undecided as without_decision
from negotiate.text.deciding.outcomes import Outcome
from negotiate.text.deciding.sub_amendments import family_outcome, own_regions
from negotiate.text.edits import apply
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


@dataclass(frozen=True)
class FateGiven:
    """The fate of one amendment, before it is written down."""

    amendment: RoundAmendment
    kind: FateKind
    reason: str


@dataclass(frozen=True)
class Deciding:
    """A desk that is being decided: the rows behind it, amendments by code, and what is decided about each."""

    clause: Clause
    round: Round
    base: Version
    desk: Desk
    amendments: Mapping[str, Amendment]
    decisions: Mapping[int, Decision]
    fates: Sequence[FateGiven]

    def rows(self, found: Iterable[RoundAmendment]) -> list[Amendment]:
        """Return the rows of some amendments on the desk."""
        return [self.amendments[one.code] for one in found]

    def chosen(self, kind: AmendmentKind, whole: WholeDecision) -> list[Amendment]:
        """Return the rows of the amendments of a kind about which, as a whole, this is decided."""
        return self.rows(self.desk.chosen(kind, whole))


def merge_clause(db: Session, actor: Actor, clause_code: str, choices: Choices) -> MergeAct:
    """Publish what was chosen: the next version, a fate for every amendment on the desk, the rest carried over."""
    clause = opened(db, actor, Act.MERGE, Clause, clause_code)
    deciding = _deciding(db, clause, choices)
    steps = _steps(db, actor, deciding)
    for amendment in deciding.rows(deciding.desk.left_out):
        carry_onto(place(amendment, deciding.base), deciding.base, steps)
    insert_chosen(db, actor, clause, deciding.rows(deciding.desk.of_kind(AmendmentKind.INSERT)), choices)
    _move(db, actor, deciding)
    return _write(db, actor, deciding, steps[-1] if steps else deciding.base)


def _deciding(db: Session, clause: Clause, choices: Choices) -> Deciding:
    """Return what is decided; Stale where the text has moved on, Invalid where something is missing."""
    round, base = deciding_round(db, clause.instrument), current_version(db, clause)
    if base.code != choices.base:
        raise overtaken(db, clause, round, base, choices)
    desk = desk_of(db, clause, base, round, choices)
    _check_shown(desk)
    decisions = _decisions(desk)
    _check_signs(desk)
    check_fall(db, clause, base, desk)
    amendments = {row.code: row for row in undecided(db, round, clause)}
    return Deciding(clause, round, base, desk, amendments, decisions, _fates(desk, decisions))


def _check_shown(desk: Desk) -> None:
    """Refuse to decide over the head of an amendment that came or went while the form was open."""
    on_desk, shown = {row.code: row.number for row in desk.waiting}, desk.choices.shown
    if not on_desk:
        raise Invalid("No amendment to this clause awaits a decision.")
    new = sorted(number for code, number in on_desk.items() if code not in shown)
    if new:
        raise Invalid(
            f"Tabled since you opened this page: {amendments_named(new)}. "
            "Your decisions are kept below; decide the new one too, then publish."
        )
    if shown - set(on_desk):
        raise Invalid(
            "An amendment has been withdrawn or decided since you opened this page. "
            "Your other decisions are kept below; look once more, then publish."
        )


def _decisions(desk: Desk) -> dict[int, Decision]:
    """Return one decision for every region; a deleted clause has none left to take."""
    if desk.is_deleted:
        return {region.index: Decline() for region in desk.merge.regions}
    left = without_decision(desk.merge, desk.decisions)
    if left:
        raise Invalid(
            f"{len(left)} of {len(desk.merge.regions)} places still {'need' if len(left) > 1 else 'needs'} a decision."
        )
    return desk.decisions


def _check_signs(desk: Desk) -> None:
    """Refuse to leave a sign without its other half, unless the secretariat says by name that it is meant so."""
    if desk.unpaired and not desk.is_deleted and desk.choices.unpaired != seal_of(desk.unpaired):
        places = "; ".join(f"“{sign.words}”" for sign in desk.unpaired)
        raise Invalid(
            f"These decisions leave a sign without its other half: {places}. "
            "Decide the place anew, or say below that it is meant so.",
            "unpaired",
        )


def _fates(desk: Desk, decisions: Mapping[int, Decision]) -> list[FateGiven]:
    """Return the fate of every amendment on the desk; raise Invalid where one has none, or no reason."""
    fates = [_given(row, _fate_of(desk, decisions, row), desk) for row in desk.rivals]
    fates += [_given(row, FateKind.DEFERRED, desk) for row in desk.left_out]
    for row in desk.wholes:
        whole = desk.choices.whole_of(row.code, row.parent_code)
        if whole is None:
            raise Invalid(f"{amendment_name(row.number)} still needs a decision.", f"whole-{row.code}")
        fates.append(_given(row, WHOLES[whole], desk))
    return fates


def _fate_of(desk: Desk, decisions: Mapping[int, Decision], row: RoundAmendment) -> FateKind:
    """Return what the decisions came to for one amendment; words without a place cannot be adopted."""
    fate = FATES[family_outcome(desk.merge, decisions, row.author, desk.amends, desk.partly_adopted)]
    if not desk.is_displaced(row):
        return fate
    if not own_regions(desk.merge, row.author, desk.amends):
        return FateKind.ADOPTED_IN_PART if row.author in desk.partly_adopted else FateKind.DECLINED
    return FateKind.ADOPTED_IN_PART if fate is FateKind.ADOPTED else fate


def _given(row: RoundAmendment, kind: FateKind, desk: Desk) -> FateGiven:
    reason = noted(desk.choices.reasons.get(row.code, ""), f"reason-{row.code}")
    if kind is FateKind.DEFERRED and not reason and desk.choices.defers(row.parent_code):
        reason = f"Deferred with {amendment_name(row.parent_number)}, which it amends."
    if kind is FateKind.DECLINED and not reason and desk.is_deleted:
        reason = "The clause was deleted."
    if kind is FateKind.DECLINED and not reason:
        reason = noted(desk.choices.rest, "reason-rest")
    if kind is FateKind.DECLINED and not says_something(reason):
        raise Invalid(
            f"{amendment_name(row.number)} is declined. Say why: the delegation will read it.", f"reason-{row.code}"
        )
    return FateGiven(row, kind, reason)


def _steps(db: Session, actor: Actor, deciding: Deciding) -> list[Version]:
    """Write what the decisions make of the clause, one version a step: its words, then the clause as a whole."""
    for adopted in deciding.chosen(AmendmentKind.DELETE, WholeDecision.ADOPT):
        return [delete_clause(db, actor, deciding.base, adopted)]
    steps = _text_versions(db, actor, deciding)
    if deciding.chosen(AmendmentKind.DELETE, WholeDecision.BRACKET):
        steps.append(bracket_clause(db, actor, steps[-1] if steps else deciding.base))
    return steps


def _text_versions(db: Session, actor: Actor, deciding: Deciding) -> list[Version]:
    """Write the version that the decisions on words make, if they change any."""
    desk, base, code = deciding.desk, deciding.base, new_code()
    origins = {row.author: amendment_origin(deciding.amendments[row.code]) for row in desk.rivals}
    decided = decide(desk.merge, deciding.decisions, secretariat=version_origin(code), origins=origins)
    decided = credited(decided, desk.merge, shared_on(desk, base, deciding.amendments))
    if not decided.changes:
        return []
    try:
        wording = Wording.of(decided.text)
    except ValueError as trouble:
        raise Invalid(
            "These decisions run the heading and the text of the clause into one. "
            "Decide the place at the beginning in your own words."
        ) from trouble
    check_wording(wording, base.label)
    new = changed_version(base, VersionKind.MERGE, wording, code, decided.changes)
    return [write_version(db, actor, base.clause, new)]


def _move(db: Session, actor: Actor, deciding: Deciding) -> None:
    """Put the clause where an adopted amendment wants it; refuse what cannot be carried out."""
    if deciding.chosen(AmendmentKind.MOVE, WholeDecision.BRACKET):
        raise Invalid("A move cannot be bracketed. Adopt it, decline it, or defer it to a later round.")
    adopted = deciding.chosen(AmendmentKind.MOVE, WholeDecision.ADOPT)
    if adopted and deciding.desk.is_deleted:
        raise Invalid("A clause that is being deleted cannot be moved. Decline one or the other.")
    if len(adopted) > 1:
        raise Invalid("Only one of the moves can be adopted: the clause cannot stand in two places.")
    for amendment in adopted:
        destination = amendment.revision.destination
        after = destination.after if destination else None
        move_behind(db, actor, deciding.clause, after, Move(amendment=amendment, note=""))


def _write(db: Session, actor: Actor, deciding: Deciding, version: Version) -> MergeAct:
    """Write the merge, its fates and the record."""
    clause = deciding.clause
    merge = MergeAct(
        clause=clause,
        round=deciding.round,
        base_version=deciding.base,
        version=version,
        decisions={str(index): print_decision(decision) for index, decision in deciding.decisions.items()},
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )
    db.add(merge)
    db.flush()
    for given in deciding.fates:
        deciding.amendments[given.amendment.code].fates.append(_fate(given, merge))
    unpaired = [] if deciding.desk.is_deleted else [sign.words for sign in deciding.desk.unpaired]
    fates = {str(given.amendment.number): [given.kind.value, given.reason] for given in deciding.fates}
    facts = {"clause": clause.code, "version": version.code, "hash": version.hash, "decisions": merge.decisions}
    found = {"unpaired": unpaired} if unpaired else {}
    record(db, actor, "merged", merge, chain=instrument_chain(clause.instrument), fates=fates, **facts, **found)
    return merge


def _fate(given: FateGiven, merge: MergeAct) -> Fate:
    return Fate(
        revision_id=given.amendment.revision_id,
        round_id=merge.round.id,
        merge_id=merge.id,
        kind=given.kind,
        reason=given.reason,
        given_at=merge.made_at,
        given_by_id=merge.made_by_id,
    )


def overtaken(db: Session, clause: Clause, round: Round, current: Version, choices: Choices) -> Stale:
    """Return the refusal of a merge on a text that has moved on, with what it would have made."""
    desk = desk_as_shown(db, clause, by_code(db, Version, choices.base), round, choices)
    return Stale(
        "A colleague has published a new version of this clause since you opened the page. "
        "Your decisions made the first text below; the second is the clause as it stands now.",
        yours=apply(desk.text, desk.edits),
        theirs=current.wording.text,
        by=person_name(current.made_by),
        at=current.made_at,
    )
