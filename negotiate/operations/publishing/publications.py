"""Freezing the text: a publication lists which version of which clause stood where, for ever."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Instrument, Publication, PublishedClause, Round, Standing
from negotiate.policy import Actor
from negotiate.state.text.outlines import Line, digest, working_lines
from negotiate.state.text.publications import latest_publication


@dataclass(frozen=True)
class Terms:
    """Under which name a text is to be published, and what it counts for."""

    title: str = ""
    symbol: str = ""
    standing: Standing = Standing.NEGOTIATING_TEXT


@dataclass(frozen=True)
class NewPublication:
    """What is published: these lines, or else the working text, at the end of a round or of none."""

    terms: Terms
    lines: Sequence[Line] | None = None
    round: Round | None = None


def publish(db: Session, actor: Actor, instrument: Instrument, new: NewPublication) -> Publication:
    """Freeze a text; the caller has asked the policy and writes the record."""
    lines = working_lines(db, instrument) if new.lines is None else new.lines
    basis = latest_publication(db, instrument)
    last = db.scalar(select(func.max(Publication.ordinal)).where(Publication.instrument_id == instrument.id))
    publication = Publication(
        instrument=instrument,
        ordinal=0 if last is None else last + 1,
        round=new.round,
        basis_id=basis.id if basis else None,
        title=new.terms.title,
        symbol=new.terms.symbol,
        standing=new.terms.standing,
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
