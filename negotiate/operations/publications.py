"""Freezing the text: a publication lists which version of which clause stood where, for ever."""

import hashlib

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
from negotiate.queries.rows import latest_publication, standing_versions


def publish(
    db: Session,
    actor: Actor,
    instrument: Instrument,
    *,
    title: str,
    standing: Standing,
    round: Round | None = None,
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


def _digest(versions: list[tuple[Clause, Version]]) -> str:
    lines = [f"{clause.code} {clause.depth} {version.label!r} {version.hash}" for clause, version in versions]
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()
