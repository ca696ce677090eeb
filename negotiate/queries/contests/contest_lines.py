"""Contests as lines: the entry that each is about in a sentence, who objects and why, what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate import clock
from negotiate.models import Contest, ContestAnswer, ContestOutcome, ContestState, EntryOf, Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.record.journals import JournalLine, lines_of
from negotiate.state.contests.entries import entries_numbered
from negotiate.state.house.actors import person_name

#: Who answers a contest, by whose act its entry tells of: no office answers for an entry of its own.
ANSWER = {EntryOf.SECRETARIAT: "the chair", EntryOf.CHAIR: "the secretariat"}


@dataclass(frozen=True)
class ContestLine:
    """A contest; `entry` is what it is about, `led_to` the acts to which it led, each as the journal tells it."""

    code: str
    state: ContestState
    entry: JournalLine
    delegation: str
    clause_code: str
    amendment_code: str
    amendment: int | None
    reason: str
    made_at: datetime
    due_at: datetime
    #: Who has to answer.
    asks: str
    outcome: ContestOutcome | None
    words: str
    answered_by: str
    answered_at: datetime | None
    withdrawn_at: datetime | None
    withdrawn_reason: str
    led_to: tuple[JournalLine, ...]
    may_answer: bool
    may_withdraw: bool

    @property
    def is_open(self) -> bool:
        """Say whether it waits for an answer."""
        return self.state is ContestState.OPEN

    @property
    def is_late(self) -> bool:
        """Say whether it should have been answered by now."""
        return self.is_open and clock.now() > self.due_at


_CONTESTS = (
    select(Contest)
    .where(Contest.instrument_id == bindparam("instrument"))
    .options(joinedload(Contest.delegation), joinedload(Contest.retreat), joinedload(Contest.clause))
    .options(joinedload(Contest.answer).joinedload(ContestAnswer.given_by), joinedload(Contest.amendment))
    .options(selectinload(Contest.consequences))
    .order_by(Contest.id.desc())
)


def contest_lines(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> tuple[ContestLine, ...]:
    """Return contests of an instrument for whoever reads its record, the newest first.

    Those on entries that she does not see are left out.
    """
    rows = list(db.scalars(_CONTESTS.where(*only), {"instrument": instrument.id}))
    numbers = {row.entry_number for row in rows} | {one.entry_number for row in rows for one in row.consequences}
    entries = list(entries_numbered(db, instrument, sorted(numbers)).values()) if numbers else []
    told = {line.number: line for line in lines_of(db, entries, instrument)} if entries else {}
    return tuple(_line(actor, row, told) for row in rows if row.entry_number in told)


def _line(actor: Actor, row: Contest, told: Mapping[int, JournalLine]) -> ContestLine:
    answer, retreat = row.answer, row.retreat
    is_open = row.state is ContestState.OPEN
    return ContestLine(
        code=row.code,
        state=row.state,
        entry=told[row.entry_number],
        delegation=row.delegation.name,
        clause_code=row.clause.code if row.clause else "",
        amendment_code=row.amendment.code if row.amendment else "",
        amendment=row.amendment.number if row.amendment else None,
        reason=row.reason,
        made_at=row.made_at,
        due_at=row.answer_due_at,
        asks=ANSWER.get(row.entry_of, "the chair or the secretariat"),
        outcome=answer.outcome if answer else None,
        words=answer.words if answer else "",
        answered_by=person_name(answer.given_by) if answer else "",
        answered_at=answer.given_at if answer else None,
        withdrawn_at=retreat.withdrawn_at if retreat else None,
        withdrawn_reason=retreat.reason if retreat else "",
        led_to=tuple(told[one.entry_number] for one in row.consequences if one.entry_number in told),
        may_answer=retreat is None and may(actor, Act.ANSWER_CONTEST, row),
        may_withdraw=is_open and may(actor, Act.WITHDRAW_CONTEST, row),
    )
