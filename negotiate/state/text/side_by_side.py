"""What a reader reads of several instruments at once: the text of each as it stands, and clauses by their names.

For a page that tells of all of a person's instruments: its statements do not grow with them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, case, func, select
from sqlalchemy.orm import Session, aliased

from negotiate.models import Clause, Instrument, Move, Publication, PublishedClause, Version, VersionKind
from negotiate.policy import Act, Actor, may
from negotiate.state.text.publications import latest_publications
from negotiate.state.text.shown_texts import CLAUSE_COLUMNS, PastMove, ShownText, published_as, working_as
from negotiate.text.wording import full_name

_later = aliased(Version)
#: The clauses of several instruments in the order of their texts, each in one version in the language of its own.
_CLAUSES = (
    select(*CLAUSE_COLUMNS, Clause.kind.label("clause_kind"), Clause.depth)
    .join(Version, Version.clause_id == Clause.id)
    .join(Instrument, Instrument.id == Clause.instrument_id)
    .order_by(Clause.ordinal, Clause.id)
)


def texts_now(db: Session, actor: Actor, instruments: Iterable[Instrument]) -> dict[int, ShownText]:
    """Return the text of each instrument that the actor reads now, by its id, as `text_now` has it of one."""
    working, others = _parted(actor, instruments)
    moves = _moves(db, [*working, *others])
    return _working(db, working, moves) | _published(db, others, moves)


def readable_names_of(
    db: Session, actor: Actor, instruments: Iterable[Instrument], clauses: Collection[int]
) -> dict[int, str]:
    """Return what the actor calls some clauses, by their ids; those that she does not read are left out."""
    if not clauses:
        return {}
    working, others = _parted(actor, instruments)
    names = select(Clause.id, Version.label, Version.heading, Version.kind).where(Clause.id.in_(clauses))
    standing = names.join(Version, Version.clause_id == Clause.id).join(Instrument).where(_is_last())
    rows = db.execute(standing.where(Instrument.id.in_(_ids(working)))).all() if working else []
    found = {row.id: full_name(row.label, row.heading) for row in rows if row.kind is not VersionKind.DELETION}
    issued = latest_publications(db, others).values() if others else ()
    if issued:
        published = names.join(PublishedClause, PublishedClause.clause_id == Clause.id).join(
            Version, Version.id == PublishedClause.version_id
        )
        shown = db.execute(published.where(PublishedClause.publication_id.in_([row.id for row in issued])))
        found |= {row.id: full_name(row.label, row.heading) for row in shown}
    return found


def _parted(actor: Actor, instruments: Iterable[Instrument]) -> tuple[list[Instrument], list[Instrument]]:
    """Return the instruments of which the actor reads the working text, and the others."""
    parts: tuple[list[Instrument], list[Instrument]] = ([], [])
    for row in instruments:
        parts[0 if may(actor, Act.SEE_WORKING_TEXT, row) else 1].append(row)
    return parts


def _is_last(until: Any = None) -> Any:
    """Return whether a version is the last of its clause in the language of the instrument, up to one where given."""
    query = select(func.max(_later.id)).where(_later.clause_id == Clause.id, _later.language == Instrument.language)
    bounded = query if until is None else query.where(_later.id <= until)
    return Version.id == bounded.correlate(Clause, Instrument).scalar_subquery()


def _working(
    db: Session, instruments: Sequence[Instrument], moves: Mapping[int, list[PastMove]]
) -> dict[int, ShownText]:
    if not instruments:
        return {}
    query = _CLAUSES.add_columns(Clause.instrument_id, Version.code.label("name"), Version.made_at)
    rows = _grouped(db, query.where(Clause.instrument_id.in_(_ids(instruments)), _is_last()))
    lasts = {key: max(some, key=_version) for key, some in rows.items()}
    return {
        key: working_as(lasts[key].name, lasts[key].made_at, [row[:8] for row in some], moves.get(key, []))
        for key, some in rows.items()
    }


def _published(
    db: Session, instruments: Sequence[Instrument], moves: Mapping[int, list[PastMove]]
) -> dict[int, ShownText]:
    publications = latest_publications(db, instruments) if instruments else {}
    if not publications:
        return {}
    in_them = PublishedClause.publication_id.in_([row.id for row in publications.values()])
    issued = (
        select(*CLAUSE_COLUMNS, Clause.instrument_id)
        .join(PublishedClause, PublishedClause.clause_id == Clause.id)
        .join(Version, Version.id == PublishedClause.version_id)
        .where(in_them)
        .order_by(PublishedClause.ordinal)
    )
    lines, stood = _grouped(db, issued), _stood_then(db, publications)
    return {
        key: published_as(
            row, [tuple(one[:8]) for one in lines[key]], [one[:8] for one in stood[key]], moves.get(key, [])
        )
        for key, row in publications.items()
    }


def _stood_then(db: Session, publications: Mapping[int, Publication]) -> dict[int, list[Row[Any]]]:
    """Return the clauses of each instrument as they stood when its text was published, deleted ones included."""
    newest = (
        select(Publication.instrument_id, func.max(Version.id))
        .join(Instrument, Instrument.id == Publication.instrument_id)
        .join(Clause, Clause.instrument_id == Instrument.id)
        .join(Version, Version.clause_id == Clause.id)
        .where(Publication.id.in_([row.id for row in publications.values()]))
        .where(Version.language == Instrument.language, Version.made_at <= Publication.issued_at)
        .group_by(Publication.instrument_id)
    )
    lasts = dict(db.execute(newest).all())
    until = case(lasts, value=Clause.instrument_id)
    query = _CLAUSES.add_columns(Clause.instrument_id).where(Clause.instrument_id.in_(lasts), _is_last(until))
    return _grouped(db, query)


def _moves(db: Session, instruments: Iterable[Instrument]) -> dict[int, list[PastMove]]:
    query = (
        select(Clause.instrument_id, Move.clause_id, Move.from_id, Move.moved_at)
        .join(Clause, Clause.id == Move.clause_id)
        .where(Clause.instrument_id.in_(_ids(instruments)))
        .order_by(Move.id)
    )
    found: dict[int, list[PastMove]] = defaultdict(list)
    for key, *move in db.execute(query):
        found[key].append(PastMove._make(move))
    return found


def _grouped(db: Session, query: Any) -> dict[int, list[Row[Any]]]:
    """Return rows by the instrument that each names, in their order."""
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in db.execute(query):
        found[row.instrument_id].append(row)
    return found


def _version(row: Row[Any]) -> int:
    number: int = tuple(row)[2]
    return number


def _ids(instruments: Iterable[Instrument]) -> list[int]:
    return [row.id for row in instruments]
