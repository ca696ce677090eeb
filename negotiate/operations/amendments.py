"""What a delegation does with its amendments before they are decided: draft, save, discard, table, withdraw."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Destination,
    Fate,
    FateKind,
    Instrument,
    Revision,
    Round,
    Stage,
    Version,
    Withdrawal,
    packed,
    unpacked,
)
from negotiate.operations.record import instrument_chain, private_chain, record
from negotiate.operations.reopenings import check_scope
from negotiate.operations.seating import delegation_of
from negotiate.operations.sizes import check_rationale, check_wording
from negotiate.policy import Act, Actor, require
from negotiate.queries.rows import by_code, current_version, locked, open_round, standing_versions
from negotiate.text.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.rebase import rebase
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording, clean


@dataclass(frozen=True)
class Proposal:
    """What a delegation wants a clause to say, as it comes out of the form.

    `base` is the code of the version that the form was made from; empty for an insertion.
    """

    base: str = ""
    label: str = ""
    heading: str = ""
    body: str = ""
    rationale: str = ""
    #: The code of the clause behind which a moved clause is to stand.
    after: str = ""

    @property
    def wording(self) -> Wording:
        """Return the heading and body as they will be stored."""
        return Wording(" ".join(clean(self.heading).split(" ")).strip(), clean(self.body))


def draft(db: Session, actor: Actor, clause_code: str, kind: AmendmentKind, proposal: Proposal) -> Amendment:
    """Begin a private draft on a clause (for an insertion: on the clause after which the new one stands)."""
    clause = by_code(db, Clause, clause_code)
    require(actor, Act.DRAFT, clause.instrument)
    amendment = Amendment(
        instrument=clause.instrument,
        delegation=delegation_of(db, actor, clause.instrument),
        kind=kind,
        clause=clause,
        author_id=actor.person_id,
        created_at=clock.now(),
    )
    revision = Revision(amendment=amendment, number=1, edition=0, edits=[])
    _write(db, actor, revision, proposal)
    db.add(amendment)
    db.flush()
    record(
        db, actor, "drafted", amendment, chain=private_chain(amendment), kind=kind.value, clause=clause.code
    )
    return amendment


def save(db: Session, actor: Actor, amendment_code: str, edition: int, proposal: Proposal) -> Amendment:
    """Save a draft; Stale where a colleague has saved it since the form was made."""
    amendment = by_code(db, Amendment, amendment_code)
    require(actor, Act.EDIT_DRAFT, amendment)
    locked(db, amendment.revision)
    revision = amendment.revision
    if revision.edition != edition:
        raise Stale(
            "Somebody of your delegation has saved this draft since you opened it. Both texts are below.",
            yours=proposal.wording.text,
            theirs=revision.wording.text,
        )
    _write(db, actor, revision, proposal)
    record(db, actor, "saved", amendment, chain=private_chain(amendment), edition=revision.edition)
    return amendment


def discard(db: Session, actor: Actor, amendment_code: str) -> Instrument:
    """Throw a private draft away; it was never on the table, so nothing public is lost."""
    amendment = by_code(db, Amendment, amendment_code)
    require(actor, Act.DISCARD_DRAFT, amendment)
    instrument = amendment.instrument
    record(
        db,
        actor,
        "discarded",
        amendment,
        chain=private_chain(amendment),
        wording=amendment.revision.wording.text,
    )
    for revision in amendment.revisions:
        db.delete(revision)
    db.flush()
    db.delete(amendment)
    return instrument


def carry(db: Session, actor: Actor, amendment_code: str) -> Amendment:
    """Carry a draft onto the newest version of its clause, where its words do not collide with what changed."""
    amendment = by_code(db, Amendment, amendment_code)
    require(actor, Act.EDIT_DRAFT, amendment)
    revision = amendment.revision
    newest = current_version(db, amendment.clause)
    if revision.base_version is None or revision.base_version_id == newest.id:
        return amendment
    carried = rebase(unpacked(revision.edits), diff(revision.base_version.wording.text, newest.wording.text))
    if carried.clashes:
        raise Stale(
            "Your draft changes words that have changed meanwhile. Take over by hand what you still want.",
            yours=revision.wording.text,
            theirs=newest.wording.text,
        )
    wording = Wording.of(apply(newest.wording.text, carried.edits))
    proposal = Proposal(newest.code, newest.label, wording.heading, wording.body, revision.rationale)
    _write(db, actor, revision, proposal)
    record(db, actor, "carried over", amendment, chain=private_chain(amendment), version=newest.code)
    return amendment


def table(db: Session, actor: Actor, amendment_code: str, edition: int) -> Amendment:
    """Put a draft on the table: from here on it is numbered, visible and immutable."""
    amendment = by_code(db, Amendment, amendment_code)
    require(actor, Act.TABLE, amendment)
    locked(db, amendment.revision)
    round = _round_for_tabling(db, amendment.instrument)
    check_scope(db, round, amendment)
    _check_ready(db, amendment, edition)
    instrument = locked(db, amendment.instrument)
    instrument.last_amendment_number += 1
    amendment.number = instrument.last_amendment_number
    amendment.round = round
    amendment.tabled_at = amendment.revision.tabled_at = clock.now()
    db.flush()
    record(
        db,
        actor,
        "tabled",
        amendment,
        chain=instrument_chain(instrument),
        number=amendment.number,
        delegation=amendment.delegation.name,
        kind=amendment.kind.value,
        clause=amendment.clause.code,
        wording=amendment.revision.wording.text,
    )
    return amendment


def withdraw(db: Session, actor: Actor, amendment_code: str, reason: str) -> Withdrawal:
    """Take a tabled amendment back; it stays readable, with the reason."""
    amendment = by_code(db, Amendment, amendment_code)
    require(actor, Act.WITHDRAW, amendment)
    if amendment.stage is not Stage.TABLED:
        raise Invalid(f"Amendment {amendment.number} is no longer open, so it cannot be withdrawn.")
    now = clock.now()
    withdrawal = Withdrawal(reason=reason.strip(), withdrawn_at=now, withdrawn_by_id=actor.person_id)
    amendment.withdrawal = withdrawal
    round = open_round(db, amendment.instrument) or amendment.round
    amendment.fates.append(
        Fate(
            revision_id=amendment.revision.id,
            round_id=round.id,
            kind=FateKind.WITHDRAWN,
            reason=reason.strip(),
            given_at=now,
            given_by_id=actor.person_id,
        )
    )
    chain = instrument_chain(amendment.instrument)
    record(db, actor, "withdrew", amendment, chain=chain, number=amendment.number, reason=reason.strip())
    db.flush()
    return withdrawal


def _write(db: Session, actor: Actor, revision: Revision, proposal: Proposal) -> None:
    """Put what was typed into a draft's revision, as edits on its base and as wording."""
    amendment = revision.amendment
    wording = proposal.wording
    check_wording(wording, proposal.label or "The clause")
    check_rationale(proposal.rationale)
    match amendment.kind:
        case AmendmentKind.INSERT:
            edits: tuple[Edit, ...] = ()
        case AmendmentKind.DELETE:
            base = _base(db, amendment.clause, proposal.base)
            wording, edits = Wording("", ""), (Edit(0, len(tokenize(base.wording.text))),)
            revision.base_version = base
        case AmendmentKind.MODIFY:
            base = _base(db, amendment.clause, proposal.base)
            edits = diff(base.wording.text, wording.text)
            revision.base_version = base
        case AmendmentKind.MOVE:
            base = _base(db, amendment.clause, proposal.base)
            wording, edits = base.wording, ()
            revision.base_version = base
    revision.edits = packed(edits)
    if amendment.kind is AmendmentKind.MOVE:
        revision.label = _sent(db, revision, proposal.after)
    else:
        revision.label = " ".join(clean(proposal.label).split())
    revision.heading, revision.body = wording.heading, wording.body
    revision.rationale = clean(proposal.rationale).strip()
    revision.edition += 1
    revision.saved_at, revision.saved_by_id = clock.now(), actor.person_id


def _sent(db: Session, revision: Revision, after_code: str) -> str:
    """Keep behind which clause a moved one is to stand, and return the label of that one."""
    clause = revision.amendment.clause
    after = by_code(db, Clause, after_code) if after_code else None
    if after is None or after.instrument_id != clause.instrument_id or after is clause:
        raise Invalid("Choose the clause behind which this one is to stand.", "after")
    if revision.destination is None:
        revision.destination = Destination(after=after)
    revision.destination.after = after
    version = current_version(db, after)
    return version.label or version.heading


def _stands_behind(db: Session, clause: Clause, destination: Destination | None) -> bool:
    """Say whether a clause stands already where a move wants it."""
    standing = [one for one, _ in standing_versions(db, clause.instrument)]
    before = [one for one in standing if one.ordinal < clause.ordinal]
    return destination is not None and before[-1:] == [destination.after]


def _base(db: Session, clause: Clause, code: str) -> Version:
    version = by_code(db, Version, code)
    if version.clause_id != clause.id:
        raise Invalid("The form belongs to another clause. Open the clause again and copy your text over.")
    return version


def _round_for_tabling(db: Session, instrument: Instrument) -> Round:
    round = open_round(db, instrument)
    if round is None:
        raise Invalid("No round is open. Your draft is kept; table it when the next round opens.")
    if round.amendments_due_at is not None and round.amendments_due_at <= clock.now():
        raise Invalid(
            f"The deadline for amendments in round {round.number} has passed "
            f"({round.amendments_due_at:%d %B %Y, %H:%M} UTC). Your draft is kept for the next round."
        )
    return round


def _check_ready(db: Session, amendment: Amendment, edition: int) -> None:
    """Refuse to table what is stale, empty, or no change at all."""
    revision = amendment.revision
    if revision.edition != edition:
        raise Stale(
            "This draft has been saved again since you looked at it. Read it once more, then table it."
        )
    if amendment.kind is AmendmentKind.INSERT:
        if not revision.body.strip():
            raise Invalid("The new clause has no text yet. Write it, then table it.", "body")
        return
    if amendment.kind is AmendmentKind.MOVE:
        if _stands_behind(db, amendment.clause, revision.destination):
            raise Invalid("The clause stands there already. Choose another place.", "after")
        return
    newest = current_version(db, amendment.clause)
    if newest.id != revision.base_version_id:
        raise Stale(
            "The clause has changed since you wrote this. Carry your draft over to the new text, then table it.",
            yours=revision.wording.text,
            theirs=newest.wording.text,
        )
    if not revision.edits:
        raise Invalid(
            "This amendment changes nothing: its text is the same as the clause. Change the words, then table it.",
            "body",
        )
