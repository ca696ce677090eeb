"""Where clauses stood when a person read them, and where they stand now: told from the moves made since."""

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, Move, Version
from negotiate.queries.reading.unread import ClauseToRead
from negotiate.queries.text.attributions import ClauseMove
from negotiate.queries.text.redlines import name_of
from negotiate.state.reading.marks import Read
from negotiate.state.text.lines import PlainVersion
from negotiate.state.text.shown_texts import ShownClause


def moves_since(db: Session, instrument: Instrument, lines: Iterable[ClauseToRead]) -> dict[int, ClauseMove]:
    """Return by clause behind which one it stood when its reader marked it, and behind which one it stands now."""
    query = select(Move.clause_id, Move.from_id, Move.after_id).join(Clause, Clause.id == Move.clause_id)
    made = db.execute(query.where(Clause.instrument_id == instrument.id).order_by(Move.id)).all()
    steps = [(number, *row) for number, row in enumerate(made, 1)]
    found = {line.clause.id: _ends(steps, line.clause, line.read) for line in lines if line.read}
    names = _names(db, instrument, {key for ends in found.values() for key in ends or () if key})
    return {clause: ClauseMove(*(names[key] if key else "" for key in ends)) for clause, ends in found.items() if ends}


def _ends(
    steps: Sequence[tuple[int, int, int | None, int | None]], clause: ShownClause, read: Read
) -> tuple[int | None, int | None] | None:
    """Return behind which clauses one stood before its first move since it was read, and stands after its last."""
    own = [step for step in steps if step[1] == clause.id and read.moves < step[0] <= clause.last_move]
    return (own[0][2], own[-1][3]) if own and not clause.is_deleted else None


def _names(db: Session, instrument: Instrument, ids: set[int]) -> dict[int, str]:
    """Return by what name each clause goes now, or went when it was taken out."""
    said = Version.label + Version.heading + Version.body != ""
    newest = select(func.max(Version.id)).where(
        Version.clause_id.in_(ids), Version.language == instrument.language, said
    )
    columns = [getattr(Version, name) for name in PlainVersion._fields]
    rows = db.execute(select(*columns).where(Version.id.in_(newest.group_by(Version.clause_id))))
    return {row.clause_id: name_of(PlainVersion._make(row)) for row in rows}
