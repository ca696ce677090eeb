"""Renumbering: a deliberate act that gives clauses consecutive labels, and rewrites every reference to them."""

from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.ids import new_code
from negotiate.models import Hand, Instrument, Version, VersionKind
from negotiate.operations.carriages import carry_open
from negotiate.operations.record import hold, instrument_chain, record
from negotiate.operations.signatures import signed
from negotiate.operations.versions import version_origin, write_version
from negotiate.policy import Act, Actor, require
from negotiate.queries.renumbering import Change, plan_of
from negotiate.queries.rows import by_code
from negotiate.text.edits import apply
from negotiate.text.provenance import Attributed, Run
from negotiate.text.wording import Wording

NOTE = "Renumbering"


def renumber(db: Session, actor: Actor, instrument_code: str, start: str, seal: str) -> list[Version]:
    """Carry out the renumbering that was shown for the text of a seal; Stale where the text has changed since."""
    instrument = by_code(db, Instrument, instrument_code)
    require(actor, Act.ARRANGE_CLAUSES, instrument)
    hold(db, instrument_chain(instrument))
    plan = plan_of(db, instrument, start)
    if plan.seal != seal:
        raise Stale(
            "The text has changed since this renumbering was shown, so nothing was renumbered. "
            "The list below is what it would be now; look at it once more.",
            theirs=plan.text,
        )
    if not plan.changes:
        raise Invalid("Every label is in its place already; there is nothing to renumber.")
    versions = [_written(db, actor, change) for change in plan.changes]
    chain = instrument_chain(instrument)
    labels = [[one.old, one.new] for one in plan.labels if one.is_changed]
    rewritten = [[one.label, one.old, one.new] for one in plan.references]
    record(db, actor, "renumbered", instrument, chain=chain, labels=labels, references=rewritten)
    return versions


def _written(db: Session, actor: Actor, change: Change) -> Version:
    """Write the editorial version of one clause: its label, its references, signed as editorial."""
    before, code = change.line.version, new_code()
    version = write_version(
        db,
        actor,
        change.line.clause,
        VersionKind.EDITORIAL,
        Wording.of(apply(before.wording.text, change.edits)),
        label=change.label,
        joint=before.joint,
        previous=before,
        code=code,
        changes=[Attributed(edit, version_origin(code)) for edit in change.edits],
        runs=() if change.edits else [Run(*run) for run in before.runs],
    )
    carry_open(db, change.line.clause, before, [version])
    signed(db, actor, version, Hand.EDITORIAL, NOTE)
    return version
