"""What a delegation does with its amendments before they are decided: draft, save, discard, table, withdraw."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import written_in
from negotiate.errors import Invalid, Stale
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    DraftReceipt,
    Fate,
    FateKind,
    Instrument,
    ModelOrigin,
    Remedy,
    Round,
    ScenarioAnswer,
    Uptake,
    VariantOrigin,
    Withdrawal,
)
from negotiate.operations.amendments.carrying.carriages import carry_unseen, steps_unseen
from negotiate.operations.amendments.drafting.backings import come_forward
from negotiate.operations.amendments.drafting.ready import check_ready
from negotiate.operations.amendments.drafting.wordings import Begun, Proposal, begin, outdated, put_down
from negotiate.operations.chair.offices import next_number
from negotiate.operations.comments.in_drafts import forget_talk
from negotiate.operations.opening import ask, opened
from negotiate.operations.publishing.reopenings import check_scope
from negotiate.operations.record import instrument_chain, private_chain, record
from negotiate.operations.remarks import noted
from negotiate.operations.silence.objections import break_by_amendment, check_reasoned
from negotiate.operations.text.search_entries import enter_revision
from negotiate.policy import Act, Actor
from negotiate.policy.offices import as_proposer
from negotiate.state.amendments.current_wording import draft_base_of
from negotiate.state.rounds import open_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import apply
from negotiate.text.rebase.rebase import rebase
from negotiate.text.wording import Wording


def draft(db: Session, actor: Actor, clause_code: str, kind: AmendmentKind, proposal: Proposal) -> Amendment:
    """Begin a private draft on a clause (for an insertion: on the clause after which the new one stands)."""
    clause = opened(db, actor, Act.DRAFT, Clause, clause_code)
    return saved_again(db, actor, proposal) or begin(db, actor, Begun(clause, kind), proposal)


def saved_again(db: Session, actor: Actor, proposal: Proposal) -> Amendment | None:
    """Save the draft that the same form has begun before, where its sender went back to it; None where it began none.

    Stale where a colleague has saved it since.
    """
    query = select(Amendment).where(Amendment.code == proposal.code, Amendment.author_id == actor.person_id)
    begun = db.scalar(query) if proposal.code else None
    if begun is None:
        return None
    is_her_own = begun.revision.saved_by_id == actor.person_id
    return save(db, actor, begun.code, begun.revision.edition if is_her_own else 0, proposal)


def save(db: Session, actor: Actor, amendment_code: str, edition: int, proposal: Proposal) -> Amendment:
    """Save a draft; Stale where a colleague has saved it since the form was made.

    What a page saves by itself in one sitting is one wording of the draft's history, and one entry.
    """
    amendment = opened(db, actor, Act.EDIT_DRAFT, Amendment, amendment_code)
    revision = amendment.revision
    if revision.edition != edition:
        raise outdated(
            db,
            revision,
            "Somebody who writes this draft with you, or you in another window, has saved it since you opened it. "
            "Both texts are below.",
            yours=proposal.wording.text,
            theirs=revision.wording.text,
        )
    if put_down(db, revision, actor, proposal):
        by, chain = as_proposer(actor, amendment), private_chain(amendment)
        record(db, by, "saved", amendment, chain=chain, edition=revision.edition)
    return amendment


def discard(db: Session, actor: Actor, amendment_code: str) -> Instrument:
    """Throw a private draft away with its words, and with what was said of them; nothing public is lost by it."""
    amendment = opened(db, actor, Act.DISCARD_DRAFT, Amendment, amendment_code)
    instrument = amendment.instrument
    forget_talk(db, amendment)
    for kind in (DraftReceipt, Uptake, Remedy, ScenarioAnswer, ModelOrigin, VariantOrigin):
        for row in db.scalars(select(kind).where(kind.amendment_id == amendment.id)):
            db.delete(row)
    db.flush()
    record(db, as_proposer(actor, amendment), "discarded", amendment, chain=private_chain(amendment))
    for revision in amendment.revisions:
        db.delete(revision)
    db.flush()
    db.delete(amendment)
    return instrument


def carry(db: Session, actor: Actor, amendment_code: str) -> Amendment:
    """Carry a draft onto the newest version of its clause, where its words do not collide with what changed."""
    amendment = opened(db, actor, Act.EDIT_DRAFT, Amendment, amendment_code)
    revision = amendment.revision
    newest = current_version(db, amendment.clause)
    ground = draft_base_of(amendment, newest)
    if not ground.is_behind:
        return amendment
    carried = rebase(
        diff_wordings(ground.old, revision.wording.text), diff_wordings(ground.old, ground.new), ground.old
    )
    if carried.clashes:
        raise Stale(
            "Your draft changes words that have changed meanwhile. Take over by hand what you still want.",
            yours=revision.wording.text,
            theirs=ground.new,
        )
    wording = Wording.of(apply(ground.new, carried.edits))
    proposal = Proposal(
        base=newest.code if revision.base_version else "",
        label=newest.label if revision.base_version else revision.label,
        heading=wording.heading,
        body=wording.body,
        rationale=revision.rationale,
        parent=ground.onto.code if ground.onto else "",
    )
    put_down(db, revision, actor, proposal)
    by, chain = as_proposer(actor, amendment), private_chain(amendment)
    record(db, by, "carried over", amendment, chain=chain, version=newest.code)
    return amendment


def check_tabling(db: Session, actor: Actor, amendment_code: str) -> None:
    """Refuse, before anybody is asked to confirm it, what could not be tabled now."""
    amendment = by_code(db, Amendment, amendment_code)
    ask(actor, Act.TABLE, amendment)
    _check_alone(amendment)
    _round_taking(db, amendment, amendment.revision.edition)


def table(db: Session, actor: Actor, amendment_code: str, edition: int, *, for_the_group: bool = False) -> Amendment:
    """Put a draft on the table: from here on it is numbered, visible and immutable.

    Those who stand behind it are its co-sponsors from then on; `for_the_group` names the group that it is shared with
    as the one in whose name it is tabled, which binds none of its members.
    """
    amendment = opened(db, actor, Act.TABLE, Amendment, amendment_code)
    _check_alone(amendment)
    return put_on_the_table(db, actor, amendment, edition, for_the_group=for_the_group)


def put_on_the_table(
    db: Session, actor: Actor, amendment: Amendment, edition: int, *, for_the_group: bool = False
) -> Amendment:
    """Number a draft that the deed has opened, and put it on the table, by itself or as a part of its package."""
    round, instrument = _round_taking(db, amendment, edition), amendment.instrument
    come_forward(db, actor, amendment, for_the_group=for_the_group)
    amendment.number = next_number(db, amendment)
    amendment.round = round
    amendment.tabled_at = amendment.revision.tabled_at = clock.now()
    db.flush()
    enter_revision(db, amendment.revision)
    record(
        db,
        as_proposer(actor, amendment),
        "tabled",
        amendment,
        chain=instrument_chain(instrument),
        number=amendment.number,
        **({} if amendment.is_of_office else {"delegation": amendment.delegation.name}),
        kind=amendment.kind.value,
        clause=amendment.clause.code,
        wording=amendment.revision.wording.text,
        **({"amends": amendment.parent.number} if amendment.parent else {}),
        **({"in the name of": amendment.mandate.group.name} if amendment.mandate else {}),
        **({"package": amendment.part.package.name} if amendment.part else {}),
    )
    break_by_amendment(db, actor, amendment)
    if steps := steps_unseen(db, amendment):
        carry_unseen(db, actor, amendment, steps)
    return amendment


def withdraw(db: Session, actor: Actor, amendment_code: str, reason: str) -> Withdrawal:
    """Take a tabled amendment back; it stays readable, with the reason."""
    amendment = opened(db, actor, Act.WITHDRAW, Amendment, amendment_code)
    now, reason = clock.now(), noted(reason, "reason")
    withdrawal = Withdrawal(reason=reason, withdrawn_at=now, withdrawn_by_id=actor.person_id)
    amendment.withdrawal = withdrawal
    round = open_round(db, amendment.instrument) or amendment.round
    assert round is not None  # it was tabled in one
    amendment.fates.append(
        Fate(
            revision_id=amendment.revision.id,
            round_id=round.id,
            kind=FateKind.WITHDRAWN,
            reason=reason,
            given_at=now,
            given_by_id=actor.person_id,
        )
    )
    chain = instrument_chain(amendment.instrument)
    by = as_proposer(actor, amendment)
    record(db, by, "withdrew", amendment, chain=chain, number=amendment.number, reason=reason)
    db.flush()
    return withdrawal


def _check_alone(amendment: Amendment) -> None:
    """Refuse to table a part of a package by itself."""
    if amendment.part is not None:
        raise Invalid(
            f"This draft is a part of the package “{amendment.part.package.name}”. Table the package, or take the "
            "draft out of it."
        )


def _round_taking(db: Session, amendment: Amendment, edition: int) -> Round:
    """Return the round in which a draft can be tabled as it stands; raise what speaks against it."""
    round = _round_for_tabling(db, amendment)
    check_scope(db, round, amendment)
    check_ready(db, amendment, edition)
    check_reasoned(db, amendment)
    return round


def _round_for_tabling(db: Session, amendment: Amendment) -> Round:
    """Return the round that is open; its deadline binds delegations, and offices seek agreement behind it too."""
    instrument, round = amendment.instrument, open_round(db, amendment.instrument)
    if round is None:
        raise Invalid("No round is open. Your draft is kept; table it when the next round opens.")
    if not amendment.is_of_office and (due := round.amendments_due_at) is not None and due <= clock.now():
        raise Invalid(
            f"The deadline for amendments in round {round.number} has passed "
            f"({written_in(due, instrument.zone)}). Your draft is kept for the next round."
        )
    return round
