"""What waits for a person beside amendments: a text to approve, corrections to rule on, what a chair has to set."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Correction, Instrument, Preparation
from negotiate.policy import Act, Actor, may
from negotiate.state.publishing.readiness import lost_statuses
from negotiate.state.publishing.unattributed import unattributed
from negotiate.state.text.outlines import working_lines
from negotiate.state.text.publications import latest_publication


@dataclass(frozen=True)
class WaitingCount:
    """So many things that wait for the reader; `place` is the page where they are met, found by `arguments`."""

    one: str
    many: str
    count: int
    place: str
    arguments: dict[str, str]

    @property
    def words(self) -> str:
        """Return the noun for so many."""
        return self.one if self.count == 1 else self.many


def for_approval(db: Session, actor: Actor, instrument: Instrument) -> Iterator[WaitingCount]:
    """Yield what another has made ready and the reader may let pass: the newest text, and editorial corrections."""
    if not may(actor, Act.SEE_WORKING_TEXT, instrument):
        return
    of_here = select(Preparation).where(Preparation.instrument_id == instrument.id)
    newest = db.scalar(of_here.options(selectinload(Preparation.approval)).order_by(Preparation.id.desc()).limit(1))
    if newest is not None and newest.approval is None and may(actor, Act.APPROVE_PUBLICATION, newest):
        yield WaitingCount("text to approve", "texts to approve", 1, "preparations.show", {"code": newest.code})
    proposed = select(Correction).where(Correction.instrument_id == instrument.id, ~Correction.ruling.has())
    waiting = [row for row in db.scalars(proposed) if may(actor, Act.RULE_ON_CORRECTION, row)]
    one, many = "correction to rule on", "corrections to rule on"
    yield WaitingCount(one, many, len(waiting), "corrections.index", {"instrument": instrument.code})


def for_the_chair(db: Session, actor: Actor, instrument: Instrument) -> Iterator[WaitingCount]:
    """Yield what a chair has to set since the last publication: fallen statuses, and words nobody answers for."""
    basis = latest_publication(db, instrument)
    if basis is None or not may(actor, Act.SET_STATUS, instrument) or may(actor, Act.MERGE, instrument):
        return
    fallen = lost_statuses(db, basis, working_lines(db, instrument))
    unsigned = [change for change in unattributed(db, instrument) if change.hand is None]
    first = {"code": fallen[0].clause_code} if fallen else {}
    one, many = "status that fell, to set anew", "statuses that fell, to set anew"
    yield WaitingCount(one, many, len(fallen), "clauses.show", first)
    first = {"code": unsigned[0].clause_code} if unsigned else {}
    yield WaitingCount("change to sign", "changes to sign", len(unsigned), "clauses.show", first)
