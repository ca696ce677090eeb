"""Editorial corrections: proposed by the secretariat edit by edit, each ruled on singly by somebody else."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.ids import new_code
from negotiate.models import (
    Clause,
    Correction,
    Hand,
    Ruling,
    Verdict,
    Version,
    VersionKind,
    packed,
    unpacked,
    unpacked_changes,
)
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted_line
from negotiate.operations.sizes import check_left, check_wording, says_something
from negotiate.operations.text.signatures import add_signature
from negotiate.operations.text.versions import changed_version, version_origin, write_version
from negotiate.policy import Act, Actor
from negotiate.state.desk.falls import check_meant
from negotiate.state.house.actors import person_name
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance.provenance import Attributed
from negotiate.text.rebase.rebase import rebase
from negotiate.text.wording import Wording

NOTE_LIMIT = 300
#: More at once is a redraft, which delegations propose and a merge decides.
MOST_EDITS = 20


def propose(db: Session, actor: Actor, clause_code: str, proposal: Proposal, note: str) -> list[Correction]:
    """Propose what a form changes in a clause, one correction for each place."""
    clause = opened(db, actor, Act.PROPOSE_CORRECTION, Clause, clause_code)
    base = current_version(db, clause)
    note = noted_line(note, "note")
    edits = _edits(base, proposal, note)
    found = [
        Correction(
            instrument=clause.instrument,
            clause=clause,
            base_version=base,
            edits=packed((edit,)),
            note=note,
            made_at=clock.now(),
            made_by_id=actor.person_id,
        )
        for edit in edits
    ]
    db.add_all(found)
    db.flush()
    chain = instrument_chain(clause.instrument)
    for correction in found:
        record(db, actor, "proposed a correction", correction, chain=chain, clause=clause.code, note=note)
    return found


def accept(db: Session, actor: Actor, correction_code: str, falls: str = "") -> Version:
    """Write one correction as an editorial version of its own; refused where the words there have changed since.

    AgreementLost where the words are agreed, and `falls` does not say that they are to be so no more.
    """
    correction = _asked(db, actor, correction_code)
    newest = current_version(db, correction.clause)
    edit = _carried(db, correction, newest)
    code = new_code()
    text = apply(newest.wording.text, [edit])
    changes = [Attributed(edit, version_origin(code))]
    corrected = changed_version(newest, VersionKind.EDITORIAL, Wording.of(text), code, changes)
    version = write_version(db, actor, correction.clause, corrected)
    check_meant(db, [(newest, version)], falls)
    carry_open(db, correction.clause, newest, [version])
    add_signature(db, actor, version, Hand.EDITORIAL, correction.note)
    _rule(db, actor, correction, Verdict.ACCEPTED, version)
    return version


def decline(db: Session, actor: Actor, correction_code: str) -> Ruling:
    """Leave the text as it is; the proposal stays on the list with its answer."""
    return _rule(db, actor, _asked(db, actor, correction_code), Verdict.DECLINED, None)


def _edits(base: Version, proposal: Proposal, note: str) -> tuple[Edit, ...]:
    """Return what the form changes; refuse what is stale, unexplained, nothing, or no mere correction."""
    if base.is_deleted:
        raise Invalid("This clause has been deleted; there is nothing to correct in it.")
    if base.code != proposal.base:
        raise Stale(
            "The clause has changed since you opened the page. Take over by hand what is still to be corrected.",
            yours=proposal.wording.text,
            theirs=base.wording.text,
            by=person_name(base.made_by),
            at=base.made_at,
        )
    check_wording(proposal.wording, base.label)
    check_left(base.wording, proposal.wording)
    if not says_something(note):
        raise Invalid("Say what the correction mends: whoever accepts it reads this.", "note")
    if len(note) > NOTE_LIMIT:
        raise Invalid(f"The note has over {NOTE_LIMIT} characters. Shorten it.", "note")
    edits = diff_wordings(base.wording.text, proposal.wording.text)
    if not edits:
        raise Invalid("This corrects nothing: the text is the same as the clause. Change the words.", "body")
    if len(edits) > MOST_EDITS:
        raise Invalid(
            f"This changes {len(edits)} places; a correction mends at most {MOST_EDITS} at once. "
            "What changes the substance is proposed by delegations, and decided in a merge.",
            "body",
        )
    return edits


def _asked(db: Session, actor: Actor, correction_code: str) -> Correction:
    """Return a correction that the actor may rule on and nobody has."""
    correction = opened(db, actor, Act.RULE_ON_CORRECTION, Correction, correction_code)
    if correction.ruling is not None:
        raise Invalid(f"This correction has been {correction.ruling.verdict.value} already.")
    return correction


def _carried(db: Session, correction: Correction, newest: Version) -> Edit:
    """Return the edit on the newest text; Invalid where it no longer fits, with what to do."""
    before, edits = correction.base_version, unpacked(correction.edits)
    query = select(Version).where(
        Version.clause_id == correction.clause_id, Version.language == before.language, Version.number > before.number
    )
    for step in db.scalars(query.order_by(Version.number)):
        over = [change.edit for change in unpacked_changes(step.changes)]
        rebased = rebase(edits, over, before.wording.text)
        edits, before = () if rebased.parts else rebased.edits, step
    if newest.is_deleted or not edits:
        raise Invalid(
            "The words that this would correct have changed since. Decline it, and propose it on the text as it stands."
        )
    return edits[0]


def _rule(db: Session, actor: Actor, correction: Correction, verdict: Verdict, version: Version | None) -> Ruling:
    ruling = Ruling(
        correction=correction,
        verdict=verdict,
        version_id=version.id if version else None,
        ruled_at=clock.now(),
        ruled_by_id=actor.person_id,
    )
    db.add(ruling)
    db.flush()
    record(
        db,
        actor,
        f"{verdict.value} a correction",
        correction,
        chain=instrument_chain(correction.instrument),
        clause=correction.clause.code,
        version=version.code if version else "",
        hash=version.hash if version else "",
    )
    return ruling
