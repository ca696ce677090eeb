"""How far a text is agreed, and what was corrected in it apart from substance, as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.changes.status_page import StatusLine
from negotiate.queries.text.corrections import CorrectionLine


@dataclass(frozen=True)
class StatusCountAnswer:
    """A status by its `key`, what the instrument calls it in `word`, and how much of the text stands at it."""

    key: str
    word: str
    sign: str
    by_chair: bool
    clauses: int
    words: int


@dataclass(frozen=True)
class CorrectionAnswer:
    """An editorial correction; `verdict` is null while it waits for one."""

    code: str
    clause: str
    label: str
    before: str
    old: str
    new: str
    after: str
    note: str
    made_by: str
    made_at: datetime
    verdict: str | None
    ruled_by: str


def status_count(line: StatusLine) -> StatusCountAnswer:
    """Return a status with how much of a text stands at it."""
    rung = line.rung
    return StatusCountAnswer(rung.level.value, rung.word, rung.sign, rung.is_chairs, line.clauses, line.words)


def correction_answer(line: CorrectionLine) -> CorrectionAnswer:
    """Return an editorial correction."""
    return CorrectionAnswer(
        code=line.code,
        clause=line.clause_code,
        label=line.label,
        before=line.excerpt.before,
        old=line.excerpt.old,
        new=line.excerpt.new,
        after=line.excerpt.after,
        note=line.note,
        made_by=line.made_by,
        made_at=line.made_at,
        verdict=line.verdict.value if line.verdict else None,
        ruled_by=line.ruled_by,
    )
