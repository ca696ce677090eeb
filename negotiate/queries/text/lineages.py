"""What has been done to a clause as a whole: moves, splits, joins, each in a sentence, and where its words went."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, or_, select, true
from sqlalchemy.orm import Session, selectinload

from negotiate.amendment_names import amendment_name
from negotiate.models import Clause, Descent, Instrument, Lineage, Move
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.lines import newest_names
from negotiate.text.wording import short_name


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


_DESCENTS = (
    select(Lineage)
    .where(or_(Lineage.clause_id == bindparam("clause"), Lineage.source_id == bindparam("clause")))
    .order_by(Lineage.id)
)
_MOVES = (
    select(Move).where(Move.clause_id == bindparam("clause")).options(selectinload(Move.amendment)).order_by(Move.id)
)


def acts_on(db: Session, clause: Clause) -> tuple[ClauseAct, ...]:
    """Return what has been done to a clause as a whole, oldest first."""
    beside = stands_beside(db, clause.code)
    descents = _descents(db, clause) if Lineage in beside else []
    moves = _moves(db, clause) if Move in beside else []
    names = _names(db, clause, {*_others(descents), *(row.after_id for row in moves if row.after_id)})
    acts = [*(_descent(row, clause.id, names) for row in descents), *(_move(row, names) for row in moves)]
    return tuple(sorted(acts, key=lambda act: act.at))


def acts_by_clause(db: Session, instrument: Instrument, clause: Clause | None = None) -> dict[int, list[ClauseAct]]:
    """Return by the id of each clause what has been done to it as a whole, oldest first; or of one clause alone."""
    of_clause = or_(Lineage.clause_id == clause.id, Lineage.source_id == clause.id) if clause else true()
    descents = select(Lineage).join(Clause, Clause.id == Lineage.clause_id).where(of_clause)
    moves = select(Move).join(Clause, Clause.id == Move.clause_id).options(selectinload(Move.amendment))
    moves = moves.where(Move.clause_id == clause.id) if clause else moves
    names = {one.id: (one.code, short_name(one.label, one.heading)) for one in newest_names(db, instrument)}
    found: dict[int, list[ClauseAct]] = defaultdict(list)
    for row in db.scalars(descents.where(Clause.instrument_id == instrument.id).order_by(Lineage.id)):
        found[row.clause_id].append(_descent(row, row.clause_id, names))
        found[row.source_id].append(_descent(row, row.source_id, names))
    for move in db.scalars(moves.where(Clause.instrument_id == instrument.id).order_by(Move.id)):
        found[move.clause_id].append(_move(move, names))
    return {key: sorted(acts, key=lambda act: act.at) for key, acts in found.items()}


def heirs_of(db: Session, clause: Clause) -> tuple[ClauseAct, ...]:
    """Return where words of a clause went, oldest first: what a delegation needs whose target is gone."""
    descents = _descents(db, clause)
    names = _names(db, clause, _others(descents))
    return tuple(act for act in (_descent(row, clause.id, names) for row in descents) if act.is_heir)


def _names(db: Session, clause: Clause, ids: set[int]) -> dict[int, tuple[str, str]]:
    """Return code and label of clauses of the instrument, by id."""
    named = newest_names(db, clause.instrument, Clause.id.in_(ids)) if ids else []
    return {one.id: (one.code, short_name(one.label, one.heading)) for one in named}


def _others(descents: list[Lineage]) -> set[int]:
    """Return the clauses that are named where a clause descends from another."""
    return {key for row in descents for key in (row.clause_id, row.source_id)}


def _descents(db: Session, clause: Clause) -> list[Lineage]:
    return list(db.scalars(_DESCENTS, {"clause": clause.id}))


def _descent(row: Lineage, clause_id: int, names: dict[int, tuple[str, str]]) -> ClauseAct:
    is_source = row.source_id == clause_id
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


def _moves(db: Session, clause: Clause) -> list[Move]:
    return list(db.scalars(_MOVES, {"clause": clause.id}))


def _move(row: Move, names: dict[int, tuple[str, str]]) -> ClauseAct:
    hand = [row.hand.value] if row.hand else []
    why = amendment_name(row.amendment.number) if row.amendment else ", ".join(filter(None, [*hand, row.note]))
    if row.after_id is None:
        return ClauseAct("Moved to the beginning", "", "", row.moved_at, why)
    code, label = names[row.after_id]
    return ClauseAct("Moved behind", code, label, row.moved_at, why)
