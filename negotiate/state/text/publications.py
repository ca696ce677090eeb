"""The texts that were published: the newest of an instrument, what seals them, what a clause reads in the newest."""

from collections.abc import Iterable

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session, aliased

from negotiate.models import Clause, Disclosure, Instrument, Publication, PublishedClause, RecordHead, Version
from negotiate.state.once import once

_LATEST = (
    select(Publication)
    .where(Publication.instrument_id == bindparam("instrument"))
    .order_by(Publication.ordinal.desc())
    .limit(1)
)


@once
def latest_publication(db: Session, instrument: Instrument) -> Publication | None:
    """Return the newest publication of an instrument, or None before the first."""
    return db.scalar(_LATEST, {"instrument": instrument.id})


def latest_publications(db: Session, instruments: Iterable[Instrument]) -> dict[int, Publication]:
    """Return the newest publications of several instruments by the id of the instrument, in one statement."""
    later = aliased(Publication)
    newest = select(func.max(later.ordinal)).where(later.instrument_id == Publication.instrument_id)
    query = select(Publication).where(
        Publication.instrument_id.in_([row.id for row in instruments]),
        Publication.ordinal == newest.correlate(Publication).scalar_subquery(),
    )
    return {row.instrument_id: row for row in db.scalars(query)}


def heads_of_record(db: Session, instrument: Instrument) -> dict[str, str]:
    """Return what binds all journals of the house as they were when each text was issued, by the publication's code.

    A text from before that was kept is not among them.
    """
    query = select(Publication.code, RecordHead.hash).join(RecordHead.publication)
    rows = db.execute(query.where(Publication.instrument_id == instrument.id))
    return {row.code: row.hash for row in rows}


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
