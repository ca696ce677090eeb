"""The model clauses of a house: those of the program, and those that it keeps itself."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.library import LibraryClause, LibraryTopic, library_clauses
from negotiate.models import ModelClause

_ORDER = {topic: place for place, topic in enumerate(LibraryTopic)}


def kept_clauses(db: Session) -> tuple[ModelClause, ...]:
    """Return what the house keeps itself, oldest first."""
    query = select(ModelClause).where(ModelClause.retired_at.is_(None)).order_by(ModelClause.id)
    return tuple(db.scalars(query))


def model_clauses(db: Session) -> tuple[LibraryClause, ...]:
    """Return all model clauses by their topic, those of the program before those of the house."""
    every = (*library_clauses(), *map(as_library_clause, kept_clauses(db)))
    return tuple(sorted(every, key=lambda clause: _ORDER[clause.topic]))


def model_clause(db: Session, key: str) -> LibraryClause:
    """Return the model clause that is called by a key; raise NotFound where the library has none."""
    found = next((clause for clause in model_clauses(db) if clause.key == key), None)
    if found is None:
        raise NotFound("The library has no such clause.")
    return found


def as_library_clause(row: ModelClause) -> LibraryClause:
    """Return a model clause of the house as the library shows it."""
    return LibraryClause(row.code, row.topic, row.heading, row.body, row.notes)
