"""The texts that were published: the newest of an instrument, and its clauses in their frozen order."""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Clause, Instrument, Publication, PublishedClause, Version


def latest_publication(db: Session, instrument: Instrument) -> Publication | None:
    """Return the newest publication of an instrument, or None before the first."""
    query = (
        select(Publication)
        .where(Publication.instrument_id == instrument.id)
        .order_by(Publication.ordinal.desc())
        .limit(1)
    )
    return db.scalar(query)


def published_lines(db: Session, publication: Publication) -> list[tuple[Clause, Version]]:
    """Return a publication's clauses and versions in their frozen order."""
    query = (
        select(PublishedClause)
        .where(PublishedClause.publication_id == publication.id)
        .options(selectinload(PublishedClause.clause), selectinload(PublishedClause.version))
        .order_by(PublishedClause.ordinal)
    )
    return [(entry.clause, entry.version) for entry in db.scalars(query)]
