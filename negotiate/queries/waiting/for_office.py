"""What waits for a chair or a secretary by office: a text to approve, corrections to rule on, statuses to set anew."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Clause, Correction, Instrument, Preparation, Round, RoundState, Version
from negotiate.policy import Act, Actor, may
from negotiate.queries.desk.queues import left_by_clause, left_told
from negotiate.queries.publishing.prepared import prepared_line
from negotiate.queries.waiting.things import WaitingThing, many_things
from negotiate.state.publishing.readiness import lost_statuses
from negotiate.state.publishing.unattributed import unattributed
from negotiate.state.text.outlines import working_lines
from negotiate.state.text.publications import latest_publication


def for_approval(db: Session, actor: Actor, instrument: Instrument) -> Iterator[WaitingThing]:
    """Yield what another has made ready and the reader may let pass: the newest text, and editorial corrections."""
    if not may(actor, Act.SEE_WORKING_TEXT, instrument):
        return
    of_here = select(Preparation).where(Preparation.instrument_id == instrument.id)
    newest = db.scalar(of_here.options(selectinload(Preparation.approval)).order_by(Preparation.id.desc()).limit(1))
    if newest is not None and newest.approval is None and may(actor, Act.APPROVE_PUBLICATION, newest):
        yield WaitingThing("a text to approve", "Read and approve", "preparations.show", {"code": newest.code})
    proposed = select(Correction).where(Correction.instrument_id == instrument.id, ~Correction.ruling.has())
    waiting = [row for row in db.scalars(proposed) if may(actor, Act.RULE_ON_CORRECTION, row)]
    here = {"instrument": instrument.code}
    names = "correction to rule on", "corrections to rule on"
    yield many_things(len(waiting), names, "Rule", "corrections.index", here)


def for_the_chair(db: Session, actor: Actor, instrument: Instrument) -> Iterator[WaitingThing]:
    """Yield what a chair has to set since the last publication: fallen statuses, and words nobody answers for."""
    basis = latest_publication(db, instrument)
    if basis is None or not may(actor, Act.SET_STATUS, instrument) or may(actor, Act.MERGE, instrument):
        return
    fallen = lost_statuses(db, basis, working_lines(db, instrument))
    unsigned = [change for change in unattributed(db, instrument) if change.hand is None]
    first = {"code": fallen[0].clause_code} if fallen else {}
    names = "status that fell, to set anew", "statuses that fell, to set anew"
    yield many_things(len(fallen), names, "Set the first", "clauses.show", first)
    first = {"code": unsigned[0].clause_code} if unsigned else {}
    yield many_things(len(unsigned), ("change to sign", "changes to sign"), "Sign the first", "clauses.show", first)


def for_secretariat(db: Session, actor: Actor, instrument: Instrument) -> Iterator[WaitingThing]:
    """Yield what the secretariat does next with the newest round: decide, close, or open another."""
    if not may(actor, Act.MERGE, instrument):
        return
    query = select(Round).where(Round.instrument_id == instrument.id).order_by(Round.number.desc()).limit(1)
    newest = db.scalar(query)
    if newest is None or newest.state is RoundState.CLOSED:
        yield WaitingThing("a round to open", "Open it", "rounds.index", {"instrument": instrument.code})
        return
    counts = left_by_clause(db, newest)
    if not counts and not _is_prepared(db, newest):
        yield WaitingThing(f"round {newest.number} to close", "Prepare its text", "rounds.show", {"code": newest.code})
    if not counts:
        return
    first = {"clause": next(iter(counts))}
    title = f"{left_told(db, newest)} to decide"
    yield WaitingThing(title, "Go on merging", "merges.new", first, count=sum(counts.values()))


def _is_prepared(db: Session, round: Round) -> bool:
    """Say whether the text of a round waits for a second person, and no clause has been written since it was made."""
    prepared = prepared_line(db, round)
    if prepared is None:
        return False
    written = select(Version.id).join(Clause, Clause.id == Version.clause_id)
    written = written.where(Clause.instrument_id == round.instrument_id, Version.made_at > prepared.made_at)
    return db.scalar(written.limit(1).order_by(Version.id)) is None
