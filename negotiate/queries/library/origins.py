"""The origin of an amendment that was begun from a model clause: that clause, and what was changed in its words."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, ModelOrigin
from negotiate.policy import Act, Actor, may
from negotiate.state.amendments.began_from import began_from
from negotiate.state.norms.model_clauses import model_clauses
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class OriginOfDraft:
    """The words of a model clause as they were when the draft began, and what the amendment changes in them.

    `key` is empty where the library has that clause no more.
    """

    key: str
    model: Wording
    edits: tuple[Edit, ...]


def origin_of_draft(db: Session, actor: Actor, code: str) -> OriginOfDraft | None:
    """Return from which model clause an amendment was begun, to who may read it; None where it was not."""
    if ModelOrigin not in began_from(db, code):
        return None
    row = db.scalar(select(ModelOrigin).join(Amendment).where(Amendment.code == code))
    if row is None or not may(actor, Act.SEE_AMENDMENT, row.amendment):
        return None
    amendment = row.amendment
    model = Wording(row.heading, row.body)
    is_there = any(clause.key == row.key for clause in model_clauses(db))
    return OriginOfDraft(row.key if is_there else "", model, diff_wordings(model.text, amendment.revision.wording.text))
