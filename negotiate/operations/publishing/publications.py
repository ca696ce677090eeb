"""Freezing the text: a publication lists which version of which clause stood where, for ever."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Instrument, Publication, PublishedClause, Round, Standing
from negotiate.policy import Actor
from negotiate.state.text.outlines import Line, digest, working_lines
from negotiate.state.text.publications import latest_publication


def publish(
    db: Session,
    actor: Actor,
    instrument: Instrument,
    *,
    title: str,
    standing: Standing,
    symbol: str = "",
    round: Round | None = None,
    lines: Sequence[Line] | None = None,
) -> Publication:
    """Freeze the lines, or else the working text; the caller has asked the policy and writes the record."""
    lines = working_lines(db, instrument) if lines is None else lines
    basis = latest_publication(db, instrument)
    last = db.scalar(select(func.max(Publication.ordinal)).where(Publication.instrument_id == instrument.id))
    publication = Publication(
        instrument=instrument,
        ordinal=0 if last is None else last + 1,
        round=round,
        basis_id=basis.id if basis else None,
        title=title,
        symbol=symbol,
        standing=standing,
        language=instrument.language,
        issued_at=clock.now(),
        issued_by_id=actor.person_id,
        hash=digest(lines),
    )
    publication.entries = [
        PublishedClause(ordinal=place, depth=line.clause.depth, clause_id=line.clause.id, version_id=line.version.id)
        for place, line in enumerate(lines, start=1)
    ]
    db.add(publication)
    db.flush()
    return publication
