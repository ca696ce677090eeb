"""Texts by their names: a publication, or the working text as it stood at some time, the same ever after.

A working text is named by the newest version in it and by how many clauses had been moved by then: since versions stay
for ever and every move says whence it came, the text of that time can be put together again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from negotiate.errors import NotFound
from negotiate.models import Clause, Instrument, Move, Publication, PublishedClause, Version, VersionKind
from negotiate.policy import Act, Actor, may
from negotiate.state.text.publications import latest_publication

#: Begins the name of a working text, which goes on with the code of its newest version and the number of its moves.
WORKING = "working"


class ShownClause(NamedTuple):
    """A clause of a text with its version; `last_move` says which move of the instrument put it there, 0 where none."""

    id: int
    code: str
    version_id: int
    number: int
    kind: VersionKind
    label: str
    hash: str
    created_at: datetime
    last_move: int

    @property
    def is_deleted(self) -> bool:
        """Say whether the clause has been taken out by then."""
        return self.kind is VersionKind.DELETION


@dataclass(frozen=True)
class ShownText:
    """A text by its name: its clauses in order, those that had been taken out included.

    It has been what it is since `stood_at`, or was issued then; so many `moves` had been made by then.
    """

    name: str
    stood_at: datetime
    moves: int
    clauses: tuple[ShownClause, ...]

    @property
    def is_working(self) -> bool:
        """Say whether it is the working text, of some time, and no publication."""
        return self.name.startswith(f"{WORKING}.")


class PastMove(NamedTuple):
    """A move: the clause, and behind which it stood."""

    clause_id: int
    from_id: int | None
    moved_at: datetime


class _PlacedClause(NamedTuple):
    """Where a clause stands; a division has what follows it at a greater depth under it."""

    clause_id: int
    depth: int
    is_division: bool


_later = aliased(Version)
_MOVES = (
    select(Move.clause_id, Move.from_id, Move.moved_at)
    .join(Clause, Clause.id == Move.clause_id)
    .where(Clause.instrument_id == bindparam("instrument"))
    .order_by(Move.id)
)
#: What a line of a text is made of, but for the move that put it there.
CLAUSE_COLUMNS = (
    *(Clause.id, Clause.code),
    *(Version.id, Version.number, Version.kind, Version.label, Version.hash),
    Clause.created_at,
)
#: The versions that stood once the version `last` had been written.
_AS_OF = (
    select(*CLAUSE_COLUMNS, Clause.kind.label("clause_kind"), Clause.depth)
    .join(Version, Version.clause_id == Clause.id)
    .where(
        Clause.instrument_id == bindparam("instrument"),
        Version.id
        == select(func.max(_later.id))
        .where(_later.clause_id == Clause.id, _later.language == bindparam("language"), _later.id <= bindparam("last"))
        .correlate(Clause)
        .scalar_subquery(),
    )
    .order_by(Clause.ordinal, Clause.id)
)
_VERSIONS = (
    select(Version.id, Version.code, Version.made_at)
    .join(Clause, Clause.id == Version.clause_id)
    .where(Clause.instrument_id == bindparam("instrument"), Version.language == bindparam("language"))
    .order_by(Version.id.desc())
    .limit(1)
)
_PUBLISHED = (
    select(*CLAUSE_COLUMNS)
    .join(PublishedClause, PublishedClause.clause_id == Clause.id)
    .join(Version, Version.id == PublishedClause.version_id)
    .where(PublishedClause.publication_id == bindparam("publication"))
    .order_by(PublishedClause.ordinal)
)


def text_now(db: Session, actor: Actor, instrument: Instrument) -> ShownText | None:
    """Return the text that the actor reads now: the working text, or the newest publication; None before the first."""
    if may(actor, Act.SEE_WORKING_TEXT, instrument):
        moves = _moves(db, instrument)
        return _working(db, instrument, db.execute(_VERSIONS, _of(instrument)).one(), moves, len(moves))
    publication = latest_publication(db, instrument)
    return _published(db, instrument, publication) if publication else None


def shown_text(db: Session, actor: Actor, instrument: Instrument, name: str) -> ShownText:
    """Return a text of an instrument that the actor may read; raise NotFound."""
    kind, _, rest = name.partition(".")
    if kind == WORKING and may(actor, Act.SEE_WORKING_TEXT, instrument):
        return _named(db, instrument, rest)
    query = select(Publication).where(Publication.code == name, Publication.instrument_id == instrument.id)
    publication = db.scalar(query)
    if publication is None:
        raise NotFound("There is no such text of this instrument.")
    return _published(db, instrument, publication)


def _named(db: Session, instrument: Instrument, rest: str) -> ShownText:
    """Return the working text that is called by a version and a number of moves."""
    code, _, count = rest.partition(".")
    last = db.execute(_VERSIONS.where(Version.code == code), _of(instrument)).one_or_none()
    moves = _moves(db, instrument)
    number = next((n for n in range(len(moves) + 1) if str(n) == (count or "0")), None)
    if last is None or number is None:
        raise NotFound("There is no such text of this instrument.")
    return _working(db, instrument, last, moves, number)


def _working(
    db: Session, instrument: Instrument, last: Row[int, str, datetime], moves: Sequence[PastMove], number: int
) -> ShownText:
    rows = db.execute(_AS_OF, {**_of(instrument), "last": last.id}).all()
    order = [_PlacedClause(row.id, row.depth, row.clause_kind.is_division) for row in rows]
    for move in reversed(moves[number:]):
        order = _taken_back(order, move)
    by_id = {row.id: row[:-2] for row in rows}
    return working_as(last.code, last.made_at, (by_id[place.clause_id] for place in order), moves[:number])


def _published(db: Session, instrument: Instrument, publication: Publication) -> ShownText:
    """Return a publication, with what had been taken out by then behind what it stands behind now."""
    issued = db.execute(_PUBLISHED, {"publication": publication.id}).all()
    last = db.execute(_VERSIONS.where(Version.made_at <= publication.issued_at), _of(instrument)).one()
    stood = [row[:-2] for row in db.execute(_AS_OF, {**_of(instrument), "last": last.id})]
    return published_as(publication, [tuple(row) for row in issued], stood, _moves(db, instrument))


def published_as(
    publication: Publication,
    issued: Sequence[tuple[Any, ...]],
    stood: Sequence[Sequence[Any]],
    moves: Sequence[PastMove],
) -> ShownText:
    """Return a publication by its lines, the clauses as they `stood` then, deleted ones included, and all moves."""
    made = [move for move in moves if move.moved_at <= publication.issued_at]
    order = [row[0] for row in issued]
    lines = {row[0]: row for row in issued}
    previous: int | None = None
    for row in stood:
        if row[0] not in lines and row[4] is VersionKind.DELETION:
            order.insert(order.index(previous) + 1 if previous else 0, row[0])
            lines[row[0]] = tuple(row)
        previous = row[0] if row[0] in lines else previous
    return ShownText(
        publication.code, publication.issued_at, len(made), _lines([lines[clause] for clause in order], made)
    )


def working_as(code: str, made_at: datetime, rows: Iterable[Sequence[Any]], moves: Sequence[PastMove]) -> ShownText:
    """Return a working text by the code of its newest version, when that was made, its lines, and its moves."""
    name = f"{WORKING}.{code}.{len(moves)}" if moves else f"{WORKING}.{code}"
    return ShownText(name, made_at, len(moves), _lines(rows, moves))


def _moves(db: Session, instrument: Instrument) -> list[PastMove]:
    return [PastMove._make(row) for row in db.execute(_MOVES, {"instrument": instrument.id})]


def _taken_back(order: Sequence[_PlacedClause], move: PastMove) -> list[_PlacedClause]:
    """Return the order as it was before a move: the clause, with what stands under it, where it stood."""
    at = next(n for n, place in enumerate(order) if place.clause_id == move.clause_id)
    end = at + 1
    while order[at].is_division and end < len(order) and order[end].depth > order[at].depth:
        end += 1
    rest = [*order[:at], *order[end:]]
    to = next((n for n, place in enumerate(rest, start=1) if place.clause_id == move.from_id), 0)
    return [*rest[:to], *order[at:end], *rest[to:]]


def _lines(rows: Iterable[Sequence[Any]], moves: Sequence[PastMove]) -> tuple[ShownClause, ...]:
    last = {move.clause_id: number for number, move in enumerate(moves, start=1)}
    return tuple(ShownClause._make((*row, last.get(row[0], 0))) for row in rows)


def _of(instrument: Instrument) -> dict[str, Any]:
    return {"instrument": instrument.id, "language": instrument.language}
