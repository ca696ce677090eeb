"""Where clauses stood when a person read them, and where they stand now: told from the moves made since."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, Move, Version
from negotiate.queries.reading.unread import ClauseToRead
from negotiate.queries.text.comparing.clause_moves import ClauseMove
from negotiate.queries.text.comparing.redlines import name_of
from negotiate.state.text.lines import PlainVersion
from negotiate.state.text.shown_texts import ShownText


def moves_since(
    db: Session, instrument: Instrument, text: ShownText, lines: Iterable[ClauseToRead]
) -> dict[int, ClauseMove]:
    """Return by clause behind which one it stood when its reader marked it, and behind which one in the text it stands.

    Of a clause that left and stands behind the same one again, behind which ones it stood meanwhile.
    """
    query = select(Move.clause_id, Move.from_id, Move.after_id).join(Clause, Clause.id == Move.clause_id)
    made = db.execute(query.where(Clause.instrument_id == instrument.id).order_by(Move.id)).all()
    steps = [_Step(number, *row) for number, row in enumerate(made, 1)]
    stands = _clauses_before(text)
    paths = {
        line.clause.id: _Path(tuple(since), stands[line.clause.id])
        for line in lines
        if not line.clause.is_deleted and (since := _since(steps, line))
    }
    names = _names(db, instrument, {key for path in paths.values() for key in path.places if key})
    return {clause: path.told(names) for clause, path in paths.items()}


class _Step(NamedTuple):
    """A move of the instrument: which one in their order, of which clause, and behind which one that stood and went."""

    number: int
    clause_id: int
    from_id: int | None
    after_id: int | None


class _Path(NamedTuple):
    """The moves of a clause since it was read, one at least, and behind which one it stands."""

    steps: tuple[_Step, ...]
    stands: int | None

    @property
    def stood(self) -> int | None:
        """Return behind which clause it stood when it was read."""
        return self.steps[0].from_id

    @property
    def meanwhile(self) -> list[int | None]:
        """Return behind which other clauses it stood in between, each once."""
        return list(dict.fromkeys(step.after_id for step in self.steps if step.after_id != self.stood))

    @property
    def places(self) -> list[int | None]:
        """Return every clause that it stood or stands behind."""
        return [self.stood, self.stands, *self.meanwhile]

    def told(self, names: Mapping[int, str]) -> ClauseMove:
        """Return what there is to tell of it, each clause by its name."""
        stood, stands, *meanwhile = (names.get(key or 0, "") for key in self.places)
        return ClauseMove(stood, stands, tuple(meanwhile) if self.stood == self.stands else None)


def _since(steps: Iterable[_Step], line: ClauseToRead) -> list[_Step]:
    """Return the moves of a clause since it was read."""
    clause, read = line.clause, line.read
    since = range(read.moves + 1, clause.last_move + 1) if read else ()
    return [step for step in steps if step.clause_id == clause.id and step.number in since]


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
