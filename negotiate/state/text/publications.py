"""The texts that were published: the newest of an instrument, and what one clause reads in it (all: `outlines`)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Disclosure, Instrument, Publication, PublishedClause, Version


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


def is_told(db: Session, version: Version) -> bool:
    """Say whether delegations are shown a version: at once, or once it stands in the newest publication."""
    instrument = version.clause.instrument
    if instrument.disclosure is Disclosure.AS_DECIDED:
        return True
    publication = latest_publication(db, instrument)
    return publication is not None and published_version(db, publication, version.clause) is version


def is_published(db: Session, version: Version) -> bool:
    """Say whether a version stands in a publication, for whoever reads those."""
    return db.scalar(select(PublishedClause.id).where(PublishedClause.version_id == version.id).limit(1)) is not None
