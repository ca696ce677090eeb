"""Which version of each clause a person has read last, by the marks that she has not taken back."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, func, select, type_coerce
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, ReadMark, Unmarking, UtcDateTime, Version, VersionKind
from negotiate.policy import Actor
from negotiate.state.text.shown_texts import ShownClause


class Read(NamedTuple):
    """What a person has read of a clause: its words by hash and label, and how many moves had been made by then.

    Of one that stood in the text no more when she marked it, `kind` says so.

    `began_at` is when the earliest text stood that she has read anything of.
    """

    clause_id: int
    version_id: int
    number: int
    kind: VersionKind
    label: str
    hash: str
    moves: int
    marked_at: datetime
    began_at: datetime

    @property
    def is_gone(self) -> bool:
        """Say whether the clause stood in the text no more when she marked it."""
        return self.kind is VersionKind.DELETION

    def says(self, shown: ShownClause) -> bool:
        """Say whether a clause, as a text shows it, has the words and the label that she has read."""
        return (self.hash, self.label) == (shown.hash, shown.label)

    def is_before(self, shown: ShownClause) -> bool:
        """Say whether a clause, as a text shows it, is newer than what she has read, or stands elsewhere."""
        return self.number < shown.number or self.moves < shown.last_move


def _kept_marks(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Return a query of marks with their clauses, and with what took them back, where anything did."""
    return query.join(Clause, Clause.id == ReadMark.clause_id).outerjoin(Unmarking, Unmarking.mark_id == ReadMark.id)


def _standing(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Return a query of marks for those of a person in an instrument that she has not taken back."""
    return _kept_marks(query).where(
        ReadMark.person_id == bindparam("person"),
        Clause.instrument_id == bindparam("instrument"),
        Unmarking.id.is_(None),
    )


_COLUMNS = (ReadMark.clause_id, ReadMark.version_id, Version.number, Version.kind, Version.label, Version.hash)
_BEGAN = _standing(select(func.min(ReadMark.stood_at))).scalar_subquery()
_READ = (
    select(*_COLUMNS, ReadMark.moves, ReadMark.marked_at, type_coerce(_BEGAN, UtcDateTime()))
    .join(Version, Version.id == ReadMark.version_id)
    .where(ReadMark.id.in_(_standing(select(func.max(ReadMark.id))).group_by(ReadMark.clause_id)))
)
_MARKS = _standing(select(ReadMark)).order_by(ReadMark.id.desc())


def read_by(db: Session, actor: Actor, instrument: Instrument) -> dict[int, Read]:
    """Return what the actor has read of an instrument, by the id of the clause."""
    return {row.clause_id: Read._make(row) for row in db.execute(_READ, _hers(actor, instrument))}


def reads_of(db: Session, actor: Actor, instruments: Iterable[Instrument]) -> dict[int, dict[int, Read]]:
    """Return what the actor has read of several instruments as `read_by` does, those of which she has read anything."""
    hers = (
        ReadMark.person_id == actor.person_id,
        Clause.instrument_id.in_([row.id for row in instruments]),
        Unmarking.id.is_(None),
    )
    begun = _kept_marks(select(Clause.instrument_id, func.min(ReadMark.stood_at))).where(*hers)
    began = dict(db.execute(begun.group_by(Clause.instrument_id)).all())
    if not began:
        return {}
    newest = _kept_marks(select(func.max(ReadMark.id))).where(*hers).group_by(ReadMark.clause_id)
    query = select(Clause.instrument_id, *_COLUMNS, ReadMark.moves, ReadMark.marked_at).where(ReadMark.id.in_(newest))
    found: dict[int, dict[int, Read]] = defaultdict(dict)
    for key, *read in db.execute(query.join(Clause, Clause.id == ReadMark.clause_id).join(ReadMark.version)):
        one = Read._make((*read, began[key]))
        found[key][one.clause_id] = one
    return found


def words_read(db: Session, actor: Actor, gone: Iterable[Read]) -> dict[int, Read]:
    """Return what the actor read last of the words of clauses that she marked last when they were gone."""
    last = {read.clause_id: read for read in gone}
    if not last:
        return {}
    words = _kept_marks(select(func.max(ReadMark.id))).join(Version, Version.id == ReadMark.version_id)
    newest = words.where(
        ReadMark.person_id == actor.person_id,
        ReadMark.clause_id.in_(last),
        Unmarking.id.is_(None),
        Version.kind != VersionKind.DELETION,
    ).group_by(ReadMark.clause_id)
    query = select(*_COLUMNS, ReadMark.moves, ReadMark.marked_at).join(ReadMark.version)
    rows = db.execute(query.where(ReadMark.id.in_(newest)))
    return {row.clause_id: Read._make((*row, last[row.clause_id].began_at)) for row in rows}


def newest_mark(db: Session, actor: Actor, clause: Clause) -> ReadMark | None:
    """Return the mark of the actor that counts for a clause, or None."""
    query = _MARKS.where(ReadMark.clause_id == clause.id).limit(1)
    found: ReadMark | None = db.scalar(query, _hers(actor, clause.instrument))
    return found


def marks_at_once(db: Session, actor: Actor, instrument: Instrument) -> list[ReadMark]:
    """Return the marks that the actor made last, all at once, and has not taken back; none where there are none."""
    hers = _hers(actor, instrument)
    newest = db.scalar(_MARKS.limit(1), hers)
    return list(db.scalars(_MARKS.where(ReadMark.marked_at == newest.marked_at), hers)) if newest else []


def _hers(actor: Actor, instrument: Instrument) -> dict[str, int | None]:
    return {"person": actor.person_id, "instrument": instrument.id}
