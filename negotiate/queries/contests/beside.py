"""Contests beside an amendment and a clause, with the decision on either that can still be contested."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Chain, Clause, Contest, Fate, Instrument, MergeAct, RecordEntry
from negotiate.policy import Act, Actor
from negotiate.queries.contests.contest_lines import ContestLine, contest_lines
from negotiate.state.contests.entries import ContestWindow
from negotiate.state.rows import by_code
from negotiate.state.text.beside import stands_beside


@dataclass(frozen=True)
class ContestsBeside:
    """What is contested; and the number of the entry of the newest decision, and until when, 0 where it cannot be."""

    instrument: str
    zone: str
    lines: tuple[ContestLine, ...] = ()
    number: int = 0
    until: datetime | None = None
    amendment: int | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to show."""
        return not self.lines and not self.number

    def at(self, now: datetime) -> "ContestsBeside":
        """Return the same at an instant, for what is kept of it: nothing can be contested when the time is over."""
        return self if self.until is None or now <= self.until else replace(self, number=0, until=None)


def contests_beside_amendment(db: Session, actor: Actor, code: str, acts: Collection[Act]) -> ContestsBeside | None:
    """Return what is contested of the fates of an amendment: of it by name, or of a decision on it as a whole.

    `acts` are what the law lets the actor do in the instrument, as the head of her page has them; None where she reads
    no record of it.
    """
    if Act.SEE_RECORD not in acts:
        return None
    instrument = db.scalars(select(Instrument).join(Amendment).where(Amendment.code == code)).one()
    number, row_id = db.execute(select(Amendment.number, Amendment.id).where(Amendment.code == code)).one()
    merges = select(MergeAct.code).join(Fate, Fate.merge_id == MergeAct.id).where(Fate.amendment_id == row_id)
    entries = _entries(db, instrument, list(db.scalars(merges)))
    as_a_whole = and_(Contest.amendment_id.is_(None), Contest.entry_number.in_([entry.number for entry in entries]))
    lines = contest_lines(db, actor, instrument, or_(Contest.amendment_id == row_id, as_a_whole))
    return replace(_beside(db, instrument, lines, entries, acts), amendment=number)


def contests_beside_clause(db: Session, actor: Actor, code: str, acts: Collection[Act]) -> ContestsBeside | None:
    """Return what is contested of the decisions on a clause; `acts` as above."""
    if Act.SEE_RECORD not in acts:
        return None
    clause, beside = by_code(db, Clause, code), stands_beside(db, code)
    instrument = clause.instrument
    merges = select(MergeAct.code).where(MergeAct.clause_id == clause.id)
    entries = _entries(db, instrument, list(db.scalars(merges))) if MergeAct in beside else ()
    lines = contest_lines(db, actor, instrument, Contest.clause_id == clause.id) if Contest in beside else ()
    return _beside(db, instrument, lines, entries, acts)


def _beside(
    db: Session,
    instrument: Instrument,
    lines: tuple[ContestLine, ...],
    entries: Sequence[RecordEntry],
    acts: Collection[Act],
) -> ContestsBeside:
    found = ContestsBeside(instrument.code, instrument.zone, lines)
    if not entries or Act.CONTEST not in acts:
        return found
    window = ContestWindow.of(db, instrument)
    if not window.is_open(entries[0]):
        return found
    return replace(found, number=entries[0].number, until=window.until(entries[0]))


def _entries(db: Session, instrument: Instrument, merges: Sequence[str]) -> Sequence[RecordEntry]:
    """Return the entries that tell of some decisions, the newest first."""
    query = (
        select(RecordEntry)
        .join(Chain, Chain.id == RecordEntry.chain_id)
        .where(Chain.name == f"instrument:{instrument.code}")
        .where(RecordEntry.subject.in_([f"merge:{code}" for code in merges]))
        .order_by(RecordEntry.number.desc())
    )
    return db.scalars(query).all() if merges else ()
