"""What a clause says of checklists: which have been asked of it, by how many, and where their readings differ."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import FilledChecklist
from negotiate.policy import Act, Actor
from negotiate.queries.norms.checklists.answered import cell_of, named_author
from negotiate.state.comments.words_now import version_read
from negotiate.state.norms.checklists import answers_now, checklists, filled_checklists_on
from negotiate.state.text.beside import stands_beside


@dataclass(frozen=True)
class ChecklistNote:
    """One checklist on a clause, in figures."""

    key: str
    title: str
    authors: tuple[str, ...]
    questions: int
    answered: int
    differing: int
    anew: int


@dataclass(frozen=True)
class ChecklistsBeside:
    """What is said of a clause by checklists, and whether the reader may ask more of it."""

    notes: tuple[ChecklistNote, ...]
    may_answer: bool


def checklists_beside(db: Session, actor: Actor, code: str, acts: Collection[Act]) -> ChecklistsBeside | None:
    """Return the checklists on a clause as far as the actor may read them; None where she reads none of the table.

    `acts` are what the law lets her do in the instrument, as the head of her page has them.
    """
    if Act.SEE_TABLE not in acts:
        return None
    filled = filled_checklists_on(db, actor, code) if FilledChecklist in stands_beside(db, code) else []
    may_answer = Act.ANSWER_CHECKLIST in acts
    if not filled:
        return ChecklistsBeside((), may_answer)
    version = version_read(db, actor, filled[0].clause)
    body = None if version.is_deleted else version.body
    notes = []
    for one in checklists(db):
        rows = [row for row in filled if row.checklist == one.key]
        now = [(row, answers_now(row.answers, body)) for row in rows]
        cells = [cell_of(question, now, None) for question in one.questions]
        note = ChecklistNote(
            key=one.key,
            title=one.title,
            authors=tuple(map(named_author, rows)),
            questions=len(cells),
            answered=sum(bool(cell.fresh) for cell in cells),
            differing=sum(cell.differs for cell in cells),
            anew=sum(cell.is_asked_anew for cell in cells),
        )
        notes.append(note)
    return ChecklistsBeside(tuple(note for note in notes if note.authors), may_answer)
