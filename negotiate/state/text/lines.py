"""The text in columns: its clauses in their places, each in one version; with their words, or by their names alone.

For whatever reads the whole text: rows would cost ten times as much. Deeds load the rows that they change.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, Row, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from negotiate.models import Clause, ClauseKind, Instrument, Publication, PublishedClause, Version, VersionKind
from negotiate.policy import Act, Actor, may
from negotiate.state.once import once
from negotiate.state.text.publications import latest_publication
from negotiate.state.unchanged import while_unchanged
from negotiate.text.wording import Wording, full_name


class PlainClause(NamedTuple):
    """A clause as its columns."""

    id: int
    code: str
    kind: ClauseKind
    depth: int
    level: int


class PlainVersion(NamedTuple):
    """A version as its columns, without where its words come from."""

    id: int
    code: str
    clause_id: int
    number: int
    language: str
    kind: VersionKind
    label: str
    joint: str
    heading: str
    body: str
    hash: str
    made_at: datetime

    @property
    def wording(self) -> Wording:
        """Return heading and body as the one text that diffs and merges work on."""
        return Wording(self.heading, self.body)

    @property
    def is_deleted(self) -> bool:
        """Say whether this version takes the clause out of the text."""
        return self.kind is VersionKind.DELETION


#: A text: each clause in its place with the version that stands there.
Text: TypeAlias = list[tuple[PlainClause, PlainVersion]]


class NamedClause(NamedTuple):
    """A clause of a text by its names, without its words."""

    id: int
    code: str
    kind: ClauseKind
    depth: int
    version_id: int
    version_code: str
    version_kind: VersionKind
    label: str
    heading: str
    hash: str

    @property
    def is_deleted(self) -> bool:
        """Say whether the clause has been taken out of the text."""
        return self.version_kind is VersionKind.DELETION

    @property
    def name(self) -> str:
        """Return the clause in one line, as lists name it."""
        return full_name(self.label, self.heading)


_VERSION = tuple(getattr(Version, name) for name in PlainVersion._fields)
_NAME = (Version.id, Version.code, Version.kind, Version.label, Version.heading, Version.hash)
_later = aliased(Version)
#: Whether a version is the newest of the clause beside it in the `language` that is given: asked once a clause.
IS_NEWEST = Version.number == (
    select(func.max(_later.number))
    .where(_later.clause_id == Clause.id, _later.language == bindparam("language"))
    .correlate(Clause)
    .scalar_subquery()
)
_newest = (
    select(Clause.id, Clause.code, Clause.kind, Clause.depth)
    .join(Version, Version.clause_id == Clause.id)
    .where(Clause.instrument_id == bindparam("instrument"), Version.language == bindparam("language"), IS_NEWEST)
    .order_by(Clause.ordinal)
)
#: A published text keeps the order and the depths that its clauses had when it was issued.
_published = (
    select(Clause.id, Clause.code, Clause.kind, PublishedClause.depth)
    .join(PublishedClause, PublishedClause.clause_id == Clause.id)
    .join(Version, Version.id == PublishedClause.version_id)
    .where(PublishedClause.publication_id == bindparam("publication"))
    .order_by(PublishedClause.ordinal)
)
_NEWEST_NAMES, _NEWEST_TEXT = _newest.add_columns(*_NAME), _newest.add_columns(Clause.level, *_VERSION)
_PUBLISHED_NAMES, _PUBLISHED_TEXT = _published.add_columns(*_NAME), _published.add_columns(Clause.level, *_VERSION)


def newest_names(db: Session, instrument: Instrument, *only: ColumnElement[bool]) -> list[NamedClause]:
    """Return clauses by their newest versions, deleted ones included, in the order of the text.

    All of them, or those that the conditions `only` on clauses let through; likewise in what follows.
    """
    return _named(db, instrument, *only) if only else [*_named_whole(db, instrument)]


@once
def _named(db: Session, instrument: Instrument, *only: ColumnElement[bool]) -> list[NamedClause]:
    return [NamedClause._make(row) for row in db.execute(_NEWEST_NAMES.where(*only), _of(instrument))]


@while_unchanged
def _named_whole(db: Session, instrument: Instrument) -> tuple[NamedClause, ...]:
    return tuple(_named(db, instrument))


def standing_names(db: Session, instrument: Instrument, *only: ColumnElement[bool]) -> list[NamedClause]:
    """Return the clauses of the working text."""
    return [clause for clause in newest_names(db, instrument, *only) if not clause.is_deleted]


def published_names(db: Session, publication: Publication, *only: ColumnElement[bool]) -> list[NamedClause]:
    """Return the clauses of a publication."""
    found = db.execute(_PUBLISHED_NAMES.where(*only), {"publication": publication.id})
    return [NamedClause._make(row) for row in found]


def standing_text(db: Session, instrument: Instrument, *only: ColumnElement[bool]) -> Text:
    """Return the working text."""
    return _standing(db, instrument, *only) if only else [*_standing_whole(db, instrument)]


@once
def _standing(db: Session, instrument: Instrument, *only: ColumnElement[bool]) -> Text:
    found = map(_line, db.execute(_NEWEST_TEXT.where(*only), _of(instrument)))
    return [(clause, version) for clause, version in found if not version.is_deleted]


@while_unchanged
def _standing_whole(db: Session, instrument: Instrument) -> tuple[tuple[PlainClause, PlainVersion], ...]:
    return tuple(_standing(db, instrument))


def published_text(db: Session, publication: Publication, *only: ColumnElement[bool]) -> Text:
    """Return a publication as it was issued."""
    if only:
        return _issued(db, publication.id, *only)
    return [*_issued_whole(db, publication.instrument, publication.id)]


@once
def _issued(db: Session, publication_id: int, *only: ColumnElement[bool]) -> Text:
    return [_line(row) for row in db.execute(_PUBLISHED_TEXT.where(*only), {"publication": publication_id})]


@while_unchanged
def _issued_whole(
    db: Session, instrument: Instrument, publication_id: int
) -> tuple[tuple[PlainClause, PlainVersion], ...]:
    """Return a publication; the kinds and levels of its clauses are those of today."""
    return tuple(_issued(db, publication_id, Clause.instrument_id == instrument.id))


def text_of_versions(db: Session, versions: Iterable[int]) -> Text:
    """Return some versions, by their ids, each with its clause; in no order."""
    return _by_ids(db, tuple(sorted(versions)))


@once
def _by_ids(db: Session, versions: tuple[int, ...]) -> Text:
    query = select(Clause.id, Clause.code, Clause.kind, Clause.depth, Clause.level, *_VERSION)
    found = query.join(Version, Version.clause_id == Clause.id).where(Version.id.in_(versions))
    return [_line(row) for row in db.execute(found)]


def versions_of(db: Session, clauses: Iterable[int], language: str) -> list[PlainVersion]:
    """Return every version of some clauses in a language, oldest first."""
    query = select(*_VERSION).where(Version.clause_id.in_(clauses), Version.language == language)
    return [PlainVersion._make(row) for row in db.execute(query.order_by(Version.number))]


def readable_names(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> list[NamedClause]:
    """Return the clauses that the actor reads: of the working text, or of the newest publication."""
    read = standing_names if may(actor, Act.SEE_WORKING_TEXT, instrument) else newest_published_names
    return read(db, instrument, *only)


def newest_published_names(db: Session, instrument: Instrument, *only: ColumnElement[bool]) -> list[NamedClause]:
    """Return the clauses of the newest publication."""
    publication = latest_publication(db, instrument)
    return published_names(db, publication, *only) if publication else []


def known_names(db: Session, actor: Actor, instrument: Instrument) -> list[NamedClause]:
    """Return every clause that the actor may know of, deleted ones included, in the order of what she reads."""
    newest = newest_names(db, instrument)
    if may(actor, Act.SEE_WORKING_TEXT, instrument):
        return newest
    read = readable_names(db, actor, instrument)
    known = {clause.id for clause in read}
    return [*read, *(clause for clause in newest if clause.id not in known)]


def readable_text(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> Text:
    """Return the text that the actor reads: the working text, or the newest publication."""
    return text_read(db, instrument, *only, reads_working_text=may(actor, Act.SEE_WORKING_TEXT, instrument))


def text_read(db: Session, instrument: Instrument, *only: ColumnElement[bool], reads_working_text: bool) -> Text:
    """Return the working text, or the newest publication; no clause where nothing is published."""
    if reads_working_text:
        return standing_text(db, instrument, *only)
    publication = latest_publication(db, instrument)
    return published_text(db, publication, *only) if publication else []


def named(clause: PlainClause, version: PlainVersion) -> NamedClause:
    """Return a clause of a text by its names."""
    names = (version.id, version.code, version.kind, version.label, version.heading, version.hash)
    return NamedClause(clause.id, clause.code, clause.kind, clause.depth, *names)


def plain(clause: Clause, version: Version) -> tuple[PlainClause, PlainVersion]:
    """Return rows as their columns."""
    return (
        PlainClause(clause.id, clause.code, clause.kind, clause.depth, clause.level),
        PlainVersion._make(getattr(version, name) for name in PlainVersion._fields),
    )


def _of(instrument: Instrument) -> dict[str, Any]:
    return {"instrument": instrument.id, "language": instrument.language}


def _line(row: Row[Any]) -> tuple[PlainClause, PlainVersion]:
    return PlainClause._make(row[:5]), PlainVersion._make(row[5:])
