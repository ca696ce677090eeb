"""Checklists and what is answered to them: which there are, whose answers an actor reads, and which count on a wording.

An answer is on words. The newest on the words that stand counts; where there is none, the newest on others that stood
there, as one whose words have changed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, bindparam, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.errors import NotFound
from negotiate.library import ChecklistQuestion, LibraryChecklist, library_checklists
from negotiate.models import (
    ChecklistAnswer,
    ChecklistWidening,
    Clause,
    FilledChecklist,
    Group,
    Instrument,
    KeptChecklist,
)
from negotiate.policy import Act, Actor, may
from negotiate.text.norms.asked_passages import reads_as_it_did

_LOADED = (
    selectinload(FilledChecklist.widenings).joinedload(ChecklistWidening.group).selectinload(Group.memberships),
    selectinload(FilledChecklist.answers).joinedload(ChecklistAnswer.version),
    selectinload(FilledChecklist.answers).joinedload(ChecklistAnswer.said_by),
    joinedload(FilledChecklist.delegation),
    joinedload(FilledChecklist.clause),
)
_ON_CLAUSE = (
    select(FilledChecklist)
    .where(FilledChecklist.clause_id == select(Clause.id).where(Clause.code == bindparam("clause")).scalar_subquery())
    .options(*_LOADED)
    .order_by(FilledChecklist.id)
)


def checklists(db: Session) -> tuple[LibraryChecklist, ...]:
    """Return all checklists, those of the program before those of the house, retired ones included."""
    query = select(KeptChecklist).options(selectinload(KeptChecklist.questions)).order_by(KeptChecklist.id)
    return (*library_checklists(), *map(as_library_checklist, db.scalars(query)))


def checklist(db: Session, key: str) -> LibraryChecklist:
    """Return the checklist that is called by a key; raise NotFound where the library has none."""
    found = next((one for one in checklists(db) if one.key == key), None)
    if found is None:
        raise NotFound("The library has no such checklist.")
    return found


def as_library_checklist(row: KeptChecklist) -> LibraryChecklist:
    """Return a checklist of the house as the library shows it."""
    questions = tuple(ChecklistQuestion(one.code, one.title, one.asks, one.look_for) for one in row.questions)
    return LibraryChecklist(row.code, row.title, row.about, questions, True, row.retired_at is not None)


def filled_checklists(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> list[FilledChecklist]:
    """Return what is filled in on clauses of an instrument, as far as the actor may see it and `only` lets it through.

    The secretariat's comes first, then delegations by name.
    """
    query = select(FilledChecklist).where(FilledChecklist.instrument_id == instrument.id, *only)
    rows = db.scalars(query.options(*_LOADED).order_by(FilledChecklist.id)).unique()
    return sorted((one for one in rows if may(actor, Act.SEE_CHECKLIST, one)), key=author_of)


def filled_checklists_on(db: Session, actor: Actor, clause_code: str) -> list[FilledChecklist]:
    """Return what is filled in on one clause, in the same way."""
    rows = db.scalars(_ON_CLAUSE, {"clause": clause_code}).unique()
    return sorted((one for one in rows if may(actor, Act.SEE_CHECKLIST, one)), key=author_of)


def author_of(filled: FilledChecklist) -> str:
    """Return the name of the delegation that fills a checklist in; empty for the secretariat."""
    return filled.delegation.name if filled.delegation else ""


@dataclass(frozen=True)
class AnswerNow:
    """What somebody says to a question: `earlier` are the answers that it takes the place of, the newest first."""

    row: ChecklistAnswer
    is_stale: bool
    earlier: tuple[ChecklistAnswer, ...]


def answers_now(answers: Iterable[ChecklistAnswer], body: str | None) -> dict[str, AnswerNow]:
    """Return the answers that count on a body, None where the clause stands no more, by the keys of their questions."""
    by_question: dict[str, list[ChecklistAnswer]] = {}
    for row in answers:
        by_question.setdefault(row.question, []).append(row)
    return {key: _counted(rows, body) for key, rows in by_question.items()}


def _counted(rows: list[ChecklistAnswer], body: str | None) -> AnswerNow:
    standing = [row for row in rows if body is not None and reads_as_it_did(row.version.body, body, ())]
    counts = (standing or rows)[-1]
    return AnswerNow(counts, not standing, tuple(row for row in reversed(rows) if row is not counts))
