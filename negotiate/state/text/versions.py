"""Which version of each clause stands: the newest in the instrument's own language, deleted clauses left out or not."""

from sqlalchemy import Subquery, bindparam, func, select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, Version, VersionKind
from negotiate.state.once import once

_CURRENT = (
    select(Version)
    .where(Version.clause_id == bindparam("clause"), Version.language == bindparam("language"))
    .order_by(Version.number.desc())
    .limit(1)
)


@once
def current_version(db: Session, clause: Clause, language: str | None = None) -> Version:
    """Return the newest version of a clause, in the instrument's language unless another is named."""
    asked = {"clause": clause.id, "language": language or clause.instrument.language}
    return db.scalars(_CURRENT, asked).one()


def standing_versions(db: Session, instrument: Instrument) -> list[tuple[Clause, Version]]:
    """Return the newest version of every clause that is not deleted, in the order of the text."""
    return [(clause, version) for clause, version in newest_versions(db, instrument) if not version.is_deleted]


def newest_versions(db: Session, instrument: Instrument) -> list[tuple[Clause, Version]]:
    """Return the newest version of every clause, deleted ones included, in the order of the text."""
    newest = newest_numbers(instrument)
    query = (
        select(Clause, Version)
        .join(Version, Version.clause_id == Clause.id)
        .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
        .where(Version.language == instrument.language)
        .order_by(Clause.ordinal)
    )
    return [(clause, version) for clause, version in db.execute(query)]


def newest_numbers(instrument: Instrument) -> Subquery:
    """Return the number of the newest version of every clause, to be joined."""
    return (
        select(Version.clause_id, func.max(Version.number).label("number"))
        .join(Clause, Clause.id == Version.clause_id)
        .where(Clause.instrument_id == instrument.id, Version.language == instrument.language)
        .group_by(Version.clause_id)
        .subquery()
    )


def labels_of(db: Session, instrument: Instrument) -> dict[str, str]:
    """Return the code of every standing clause that has a label, by its label as of now."""
    newest = newest_numbers(instrument)
    query = (
        select(Version.label, Clause.code)
        .join(Clause, Clause.id == Version.clause_id)
        .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
        .where(Version.language == instrument.language, Version.label != "")
        .where(Version.kind != VersionKind.DELETION)
    )
    return dict(db.execute(query).all())
