"""What waits for a chair or a secretary by office: a text to approve, corrections to rule on, statuses to set anew."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Clause, Correction, Instrument, Preparation, Round, RoundState, Version
from negotiate.policy import Act, Actor, may
from negotiate.queries.desk.queues import left_in, left_told
from negotiate.queries.publishing.prepared import prepared_lines_of
from negotiate.queries.waiting.things import WaitingThing, many_things
from negotiate.state.house.holdings import held_kinds
from negotiate.state.publishing.readiness import lost_statuses
from negotiate.state.publishing.unattributed import unattributed
from negotiate.state.remembered import Remembered
from negotiate.state.rounds import newest_rounds
from negotiate.state.stamps import stamps_of_each
from negotiate.state.text.outlines import working_lines
from negotiate.state.text.publications import latest_publication


@dataclass(frozen=True)
class _ToSet:
    """The clauses of one kind that a chair has to set something of: how many there are, and the first of them."""

    count: int
    first: str

    @property
    def arguments(self) -> dict[str, str]:
        """Return how the page of the first is found."""
        return {"code": self.first} if self.count else {}


#: The statuses that fell and the changes to sign, by the instrument and the state of its journal: one working text has
#: them alike for everybody who reads it.
_to_set: Remembered[tuple[_ToSet, _ToSet]] = Remembered(4096)


def for_approval(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[tuple[Instrument, WaitingThing]]:
    """Yield what another has made ready and the reader may let pass: the newest text, and editorial corrections."""
    working = [row for row in instruments if may(actor, Act.SEE_WORKING_TEXT, row)]
    if not working:
        return
    newest, waiting = _newest_preparations(db, working), _corrections_to_rule_on(db, actor, working)
    names = "correction to rule on", "corrections to rule on"
    for row in working:
        prepared = newest.get(row.id)
        if prepared is not None and prepared.approval is None and may(actor, Act.APPROVE_PUBLICATION, prepared):
            here = {"code": prepared.code}
            yield row, WaitingThing("a text to approve", "Read and approve", "preparations.show", here)
        yield row, many_things(waiting[row.id], names, "Rule", "corrections.index", {"instrument": row.code})


def _newest_preparations(db: Session, instruments: list[Instrument]) -> dict[int, Preparation]:
    ids = [row.id for row in instruments]
    newest = select(func.max(Preparation.id)).where(Preparation.instrument_id.in_(ids))
    query = select(Preparation).where(Preparation.id.in_(newest.group_by(Preparation.instrument_id)))
    return {row.instrument_id: row for row in db.scalars(query.options(selectinload(Preparation.approval)))}


def _corrections_to_rule_on(db: Session, actor: Actor, instruments: list[Instrument]) -> Counter[int]:
    """Return how many corrections wait for the actor's word, by the id of the instrument."""
    if Correction not in held_kinds(db):
        return Counter()
    here = Correction.instrument_id.in_([row.id for row in instruments])
    proposed = db.scalars(select(Correction).where(here, ~Correction.ruling.has()))
    return Counter(row.instrument_id for row in proposed if may(actor, Act.RULE_ON_CORRECTION, row))


def for_the_chair(
    db: Session, actor: Actor, instruments: list[Instrument]
) -> Iterator[tuple[Instrument, WaitingThing]]:
    """Yield what a chair has to set since the last publication: fallen statuses, and words nobody answers for."""
    hers = [row for row in instruments if may(actor, Act.SAY_AGREED, row) and not may(actor, Act.MERGE, row)]
    stamps = stamps_of_each(db, [row.code for row in hers]) if hers else {}
    fallen_names = "status that fell, to set anew", "statuses that fell, to set anew"
    for row in hers:
        key = row.code, stamps[row.code], may(actor, Act.SEE_WORKING_TEXT, row)
        fallen, unsigned = _to_set.get(key, lambda row=row: _left_to_set(db, row))  # type: ignore[misc]
        yield row, many_things(fallen.count, fallen_names, "Set the first", "clauses.show", fallen.arguments)
        names = "change to sign", "changes to sign"
        yield row, many_things(unsigned.count, names, "Sign the first", "clauses.show", unsigned.arguments)


def _left_to_set(db: Session, instrument: Instrument) -> tuple[_ToSet, _ToSet]:
    basis = latest_publication(db, instrument)
    fallen = lost_statuses(db, basis, working_lines(db, instrument)) if basis else ()
    unsigned = [change for change in unattributed(db, instrument) if change.hand is None] if basis else []
    return _counted([one.clause_code for one in fallen]), _counted([one.clause_code for one in unsigned])


def _counted(clauses: list[str]) -> _ToSet:
    return _ToSet(len(clauses), clauses[0] if clauses else "")


def for_secretariat(
    db: Session, actor: Actor, instruments: list[Instrument]
) -> Iterator[tuple[Instrument, WaitingThing]]:
    """Yield what the secretariat does next with the newest round: decide, close, or open another."""
    served = [row for row in instruments if may(actor, Act.MERGE, row)]
    rounds = newest_rounds(db, served) if served else {}
    under_way = [row for row in rounds.values() if row.state is not RoundState.CLOSED]
    left = left_in(db, under_way) if under_way else {}
    ready = _prepared(db, [row for row in under_way if not left[row.id]])
    for row in served:
        newest = rounds.get(row.id)
        if newest is None or newest.state is RoundState.CLOSED:
            yield row, WaitingThing("a round to open", "Open it", "rounds.index", {"instrument": row.code})
        elif here := left[newest.id]:
            title, first = f"{left_told(here)} to decide", {"clause": here[0].clause_code}
            count = sum(one.total for one in here)
            yield row, WaitingThing(title, "Go on merging", "merges.new", first, count=count)
        elif newest.id not in ready:
            title = f"round {newest.number} to close"
            yield row, WaitingThing(title, "Prepare its text", "rounds.show", {"code": newest.code})


def _prepared(db: Session, rounds: Collection[Round]) -> frozenset[int]:
    """Return of which rounds the text waits for a second person, and no clause has been written since it was made."""
    prepared = prepared_lines_of(db, rounds)
    if not prepared:
        return frozenset()
    written = (
        select(Clause.instrument_id, func.max(Version.made_at))
        .join(Version, Version.clause_id == Clause.id)
        .where(Clause.instrument_id.in_([row.instrument_id for row in rounds]))
        .group_by(Clause.instrument_id)
    )
    last = dict(db.execute(written).all())
    return frozenset(
        row.id for row in rounds if row.id in prepared and last[row.instrument_id] <= prepared[row.id].made_at
    )
