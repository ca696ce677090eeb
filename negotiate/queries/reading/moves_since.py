"""Where clauses stood when a person read them, and where they stand now: told from the moves made since."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, Move, Version
from negotiate.queries.reading.unread import ClauseToRead
from negotiate.queries.text.comparing.attributions import ClauseMove
from negotiate.queries.text.comparing.redlines import name_of
from negotiate.state.text.lines import PlainVersion
from negotiate.state.text.shown_texts import ShownText


def moves_since(
    db: Session, instrument: Instrument, text: ShownText, lines: Iterable[ClauseToRead]
) -> dict[int, ClauseMove]:
    """Return by clause behind which one it stood when its reader marked it, and behind which one in the text it stands.

    Of a clause that stands behind the same one as then, however often it moved meanwhile, there is nothing to tell.
    """
    query = select(Move.clause_id, Move.from_id).join(Clause, Clause.id == Move.clause_id)
    made = db.execute(query.where(Clause.instrument_id == instrument.id).order_by(Move.id)).all()
    steps = [_Step(number, *row) for number, row in enumerate(made, 1)]
    stands = _clauses_before(text)
    found: dict[int, tuple[int | None, int | None]] = {}
    for line in lines:
        stood = _stood_after(steps, line)
        if stood and not line.clause.is_deleted and stood[0] != stands[line.clause.id]:
            found[line.clause.id] = stood[0], stands[line.clause.id]
    names = _names(db, instrument, {key for ends in found.values() for key in ends if key})
    return {clause: ClauseMove(*(names.get(key or 0, "") for key in ends)) for clause, ends in found.items()}


class _Step(NamedTuple):
    """A move of the instrument: which one in their order, of which clause, and behind which one that stood."""

    number: int
    clause_id: int
    from_id: int | None


def _stood_after(steps: Iterable[_Step], line: ClauseToRead) -> tuple[int | None] | None:
    """Return behind which clause one stood before its first move since it was read; None where it has not moved."""
    clause, read = line.clause, line.read
    since = range(read.moves + 1, clause.last_move + 1) if read else ()
    return next(((step.from_id,) for step in steps if step.clause_id == clause.id and step.number in since), None)


def _clauses_before(text: ShownText) -> dict[int, int | None]:
    """Return, by clause, which standing one is before it in a text; None for the first."""
    found: dict[int, int | None] = {}
    before: int | None = None
    for clause in text.clauses:
        found[clause.id] = before
        before = before if clause.is_deleted else clause.id
    return found


def _names(db: Session, instrument: Instrument, ids: set[int]) -> dict[int, str]:
    """Return by what name each clause goes now, or went when it was taken out."""
    said = Version.label + Version.heading + Version.body != ""
    newest = select(func.max(Version.id)).where(
        Version.clause_id.in_(ids), Version.language == instrument.language, said
    )
    columns = [getattr(Version, name) for name in PlainVersion._fields]
    rows = db.execute(select(*columns).where(Version.id.in_(newest.group_by(Version.clause_id))))
    return {row.clause_id: name_of(PlainVersion._make(row)) for row in rows}
