"""Freezing the text: a publication lists which version of which clause stood where, for ever."""

import hashlib

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import (
    Clause,
    Instrument,
    Publication,
    PublishedClause,
    Round,
    Standing,
    Version,
)
from negotiate.policy import Actor


def publish(
    db: Session, actor: Actor, instrument: Instrument, *, title: str, standing: Standing, round: Round | None = None
) -> Publication:
    """Freeze the working text as it stands; the caller has asked the policy and writes the record."""
    versions = standing_versions(db, instrument)
    basis = latest_publication(db, instrument)
    publication = Publication(
        instrument=instrument,
        ordinal=round.number if round else 0,
        round=round,
        basis_id=basis.id if basis else None,
        title=title,
        standing=standing,
        language=instrument.language,
        issued_at=clock.now(),
        issued_by_id=actor.person_id,
        hash=_digest(versions),
    )
    publication.entries = [
        PublishedClause(ordinal=place, depth=clause.depth, clause_id=clause.id, version_id=version.id)
        for place, (clause, version) in enumerate(versions, start=1)
    ]
    db.add(publication)
    db.flush()
    return publication


def standing_versions(db: Session, instrument: Instrument) -> list[tuple[Clause, Version]]:
    """Return the newest version of every clause that is not deleted, in the order of the text."""
    newest = (
        select(Version.clause_id, func.max(Version.number).label("number"))
        .join(Clause, Clause.id == Version.clause_id)
        .where(Clause.instrument_id == instrument.id, Version.language == instrument.language)
        .group_by(Version.clause_id)
        .subquery()
    )
    query = (
        select(Clause, Version)
        .join(Version, Version.clause_id == Clause.id)
        .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
        .where(Version.language == instrument.language)
        .order_by(Clause.ordinal)
    )
    return [(clause, version) for clause, version in db.execute(query) if not version.is_deleted]


def latest_publication(db: Session, instrument: Instrument) -> Publication | None:
    """Return the newest publication of an instrument, or None before the first."""
    query = (
        select(Publication)
        .where(Publication.instrument_id == instrument.id)
        .order_by(Publication.ordinal.desc())
        .limit(1)
    )
    return db.scalar(query)


def _digest(versions: list[tuple[Clause, Version]]) -> str:
    lines = [f"{clause.code} {clause.depth} {version.label!r} {version.hash}" for clause, version in versions]
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()
