"""The values of a checklist laid over a text: who answers what, in cells of a clause and a question."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from negotiate.library import ChecklistQuestion
from negotiate.models import ChecklistAnswer, Circle, FilledChecklist, WordsSay
from negotiate.queries.norms.readings import ReadCell
from negotiate.state.norms.checklists import AnswerNow, author_of


@dataclass(frozen=True)
class FormerAnswer:
    """An answer that another one has taken the place of."""

    says: WordsSay
    reason: str
    said_at: datetime


@dataclass(frozen=True)
class ChecklistLine:
    """What somebody answers; `is_stale` where the words that were read have changed, `readers` empty where all are."""

    by: str
    says: WordsSay
    reason: str
    said_at: datetime
    is_own: bool
    is_stale: bool
    readers: str
    earlier: tuple[FormerAnswer, ...]

    @property
    def reads(self) -> WordsSay:
        """Return what it comes to."""
        return self.says


@dataclass(frozen=True)
class ChecklistCell(ReadCell[ChecklistLine]):
    """A question asked of a clause, and what is answered."""

    question: ChecklistQuestion
    lines: tuple[ChecklistLine, ...]

    @property
    def readings(self) -> tuple[ChecklistLine, ...]:
        """Return what everybody answers."""
        return self.lines

    @property
    def own(self) -> ChecklistLine | None:
        """Return what the reader's own side says of the words as they stand."""
        return next((line for line in self.fresh if line.is_own), None)

    @property
    def said(self) -> str:
        """Return what is answered, in words."""
        counted = ", ".join(f"{says.value} ({count})" for says, count in self.counts) or "nobody has answered"
        return f"{counted}; the words have changed since" if self.is_asked_anew else counted


def cell_of(
    question: ChecklistQuestion,
    answered: Collection[tuple[FilledChecklist, Mapping[str, AnswerNow]]],
    own: FilledChecklist | None,
) -> ChecklistCell:
    """Return a cell of what is filled in on one clause; `own` is what the reader's side has."""
    found = [(filled, now[question.key]) for filled, now in answered if question.key in now]
    return ChecklistCell(question, tuple(_line(filled, one, is_own=filled is own) for filled, one in found))


def readers_of(filled: FilledChecklist) -> str:
    """Return who reads what is filled in, where that is not everybody."""
    if filled.circle is Circle.ALL:
        return ""
    return filled.group.name if filled.group else f"{named_author(filled)} alone"


def named_author(filled: FilledChecklist) -> str:
    """Return who fills a checklist in, as pages say it."""
    return author_of(filled) or "the secretariat"


def _line(filled: FilledChecklist, now: AnswerNow, *, is_own: bool) -> ChecklistLine:
    return ChecklistLine(
        by=named_author(filled),
        says=now.row.says,
        reason=now.row.reason,
        said_at=now.row.said_at,
        is_own=is_own,
        is_stale=now.is_stale,
        readers=readers_of(filled),
        earlier=tuple(map(_former, now.earlier)),
    )


def _former(row: ChecklistAnswer) -> FormerAnswer:
    return FormerAnswer(row.says, row.reason, row.said_at)
