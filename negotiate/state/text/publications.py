"""The texts that were published: the newest of an instrument, and what one clause reads in it (all: `outlines`)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

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


def published_version(db: Session, publication: Publication, clause: Clause) -> Version | None:
    """Return the version of a clause that stands in a publication; None where the clause does not."""
    query = (
        select(Version)
        .join(PublishedClause, PublishedClause.version_id == Version.id)
        .where(PublishedClause.publication_id == publication.id, PublishedClause.clause_id == clause.id)
    )
    return db.scalar(query)
