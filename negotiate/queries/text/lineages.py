"""What has been done to a clause as a whole: moves, splits, joins, each in a sentence, and where its words went."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Clause, Descent, Lineage, Move
from negotiate.state.text.lines import newest_names


@dataclass(frozen=True)
class ClauseAct:
    """One act on a clause as a whole; the other clause that it names has an address of its own."""

    words: str
    other_code: str
    other: str
    at: datetime
    why: str = ""
    #: Whether words of this clause stand in the other since.
    is_heir: bool = False


def acts_on(db: Session, clause: Clause) -> tuple[ClauseAct, ...]:
    """Return what has been done to a clause as a whole, oldest first."""
    names = _names(db, clause)
    acts = [*_descents(db, clause, names), *_moves(db, clause, names)]
    return tuple(sorted(acts, key=lambda act: act.at))


def heirs_of(db: Session, clause: Clause) -> tuple[ClauseAct, ...]:
    """Return where words of a clause went, oldest first: what a delegation needs whose target is gone."""
    return tuple(act for act in _descents(db, clause, _names(db, clause)) if act.is_heir)


def _names(db: Session, clause: Clause) -> dict[int, tuple[str, str]]:
    """Return code and label of every clause of the instrument, by id."""
    return {one.id: (one.code, one.label or one.heading or "Text") for one in newest_names(db, clause.instrument)}


def _descents(db: Session, clause: Clause, names: dict[int, tuple[str, str]]) -> list[ClauseAct]:
    query = select(Lineage).where(or_(Lineage.clause_id == clause.id, Lineage.source_id == clause.id))
    return [_descent(row, clause, names) for row in db.scalars(query.order_by(Lineage.id))]


def _descent(row: Lineage, clause: Clause, names: dict[int, tuple[str, str]]) -> ClauseAct:
    is_source = row.source_id == clause.id
    code, label = names[row.clause_id if is_source else row.source_id]
    match row.descent, is_source:
        case Descent.SPLIT, True:
            words = "Split: its second part is"
        case Descent.SPLIT, False:
            words = "Split off from"
        case Descent.JOIN, True:
            words = "Joined with"
        case _:
            words = "Received the text of"
    return ClauseAct(words, code, label, row.made_at, is_heir=is_source)


def _moves(db: Session, clause: Clause, names: dict[int, tuple[str, str]]) -> list[ClauseAct]:
    query = select(Move).where(Move.clause_id == clause.id).options(selectinload(Move.amendment)).order_by(Move.id)
    return [_move(row, names) for row in db.scalars(query)]


def _move(row: Move, names: dict[int, tuple[str, str]]) -> ClauseAct:
    hand = [row.hand.value] if row.hand else []
    why = f"Amendment {row.amendment.number}" if row.amendment else ", ".join(filter(None, [*hand, row.note]))
    if row.after_id is None:
        return ClauseAct("Moved to the beginning", "", "", row.moved_at, why)
    code, label = names[row.after_id]
    return ClauseAct("Moved behind", code, label, row.moved_at, why)
