"""Renumbering: a deliberate act that gives clauses consecutive labels, and lets every reference follow its target."""

from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.ids import new_code
from negotiate.models import Carriage, CarriageResult, Clause, Hand, Instrument, Version, VersionKind, packed
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.text.signatures import add_signature
from negotiate.operations.text.versions import NewVersion, version_origin, write_version
from negotiate.policy import Act, Actor
from negotiate.state.numbering.amendment_numbers import CarriedEdits
from negotiate.state.numbering.left_numbers import as_facts
from negotiate.state.numbering.renumbering_plan import ClauseRenumbering, renumbering_plan
from negotiate.text.edits import apply
from negotiate.text.provenance.provenance import Attributed, Run
from negotiate.text.wording import Wording

NOTE = "Renumbering"


def renumber(
    db: Session, actor: Actor, instrument_code: str, start: str, seal: str, left: Collection[str] = ()
) -> list[Version]:
    """Carry out the renumbering that was shown for the text of a seal; Stale where the text has changed since.

    References to paragraphs whose keys are in `left` stay as they are, in the text and in open amendments.
    """
    instrument = opened(db, actor, Act.ARRANGE_CLAUSES, Instrument, instrument_code)
    plan = renumbering_plan(db, instrument, start, left)
    if plan.seal != seal:
        raise Stale(
            "The text has changed since this renumbering was shown, so nothing was renumbered. "
            "The list below is what it would be now; look at it once more.",
            theirs=plan.text,
        )
    if not plan.changes:
        raise Invalid("Every label and every reference is in its place already; there is nothing to renumber.")
    versions = [_write(db, actor, change, plan.carried) for change in plan.changes]
    chain = instrument_chain(instrument)
    labels = [[one.old, one.new] for one in plan.labels if one.is_changed]
    rewritten = [[one.label, one.old, one.new] for one in plan.references if one.key not in left]
    unresolved = [[one.place, one.words, f"{one.kind.value} {one.detail}".strip()] for one in plan.unresolved]
    amended = [[one.number, one.old, one.new] for one in plan.numbers if one.follows and one.key not in left]
    kept = as_facts(one for one in plan.every_number if one.key in left)
    facts = {"labels": labels, "references": rewritten, "loose": unresolved, "amendments": amended, "left": kept}
    record(db, actor, "renumbered", instrument, chain=chain, **facts)
    return versions


def _write(db: Session, actor: Actor, change: ClauseRenumbering, carried: Iterable[CarriedEdits]) -> Version:
    """Write the editorial version of one clause: its label, its references, signed as editorial."""
    clause, before = db.get_one(Clause, change.line.clause.id), db.get_one(Version, change.line.version.id)
    code = new_code()
    wording = Wording.of(apply(before.wording.text, change.edits))
    changes = [Attributed(edit, version_origin(code)) for edit in change.edits]
    runs = () if changes else [Run(*run) for run in before.runs]
    kind, joint = VersionKind.EDITORIAL, before.joint
    new = NewVersion(kind, change.label, joint, wording, code, before, changes, runs)
    version = write_version(db, actor, clause, new)
    carry_open(db, clause, before, [version])
    _follow(db, version, carried)
    add_signature(db, actor, version, Hand.EDITORIAL, NOTE)
    return version


def _follow(db: Session, version: Version, carried: Iterable[CarriedEdits]) -> None:
    """Let the numbers in open amendments follow too, in what has just been carried; what was submitted is untouched."""
    here = {one.amendment.revision_id: one for one in carried if one.amendment.clause_id == version.clause_id}
    db.flush()
    query = select(Carriage).where(Carriage.version_id == version.id, Carriage.revision_id.in_(here))
    for carriage in db.scalars(query) if here else ():
        carriage.result, carriage.edits = CarriageResult.CLEAN, packed(here[carriage.revision_id].edits)
