"""Contests of the record as programs are given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.contests.contest_lines import ContestLine
from negotiate.web.api.values.record import EntryAnswer, entry_answer


@dataclass(frozen=True)
class ContestedAnswer:
    """A contest of an `entry` of the record; `asks` says who has to answer until `due_at`, `led_to` what came of it.

    `clause` and `amendment` are the codes of those that it is about, empty where it is about none; `outcome` is null
    until it is answered.
    """

    code: str
    state: str
    entry: EntryAnswer
    delegation: str
    clause: str
    amendment: str
    reason: str
    made_at: datetime
    due_at: datetime
    asks: str
    outcome: str | None
    answer: str
    answered_by: str
    answered_at: datetime | None
    withdrawn_at: datetime | None
    withdrawn_reason: str
    led_to: tuple[EntryAnswer, ...]


def contested_answer(line: ContestLine) -> ContestedAnswer:
    """Return a contest."""
    return ContestedAnswer(
        code=line.code,
        state=line.state.value,
        entry=entry_answer(line.entry),
        delegation=line.delegation,
        clause=line.clause_code,
        amendment=line.amendment_code,
        reason=line.reason,
        made_at=line.made_at,
        due_at=line.due_at,
        asks=line.asks,
        outcome=line.outcome.value if line.outcome else None,
        answer=line.words,
        answered_by=line.answered_by,
        answered_at=line.answered_at,
        withdrawn_at=line.withdrawn_at,
        withdrawn_reason=line.withdrawn_reason,
        led_to=tuple(map(entry_answer, line.led_to)),
    )
