"""The text as it is written out: the fields of each clause that an exporter needs, without the margin."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Publication
from negotiate.policy import Actor
from negotiate.queries.header import header_of, load_instrument
from negotiate.queries.text.text import text_to_read
from negotiate.state.rows import by_code
from negotiate.state.text.lines import Text, published_text


@dataclass(frozen=True)
class WrittenClause:
    """One clause; `level` is the number of signs before its title, as the file had it that it came from."""

    level: int
    label: str
    joint: str
    heading: str
    body: str


def written_text(db: Session, actor: Actor, code: str) -> tuple[WrittenClause, ...]:
    """Return the whole text that the actor may read, in order."""
    instrument = load_instrument(db, actor, code)
    lines, _ = text_to_read(db, actor, instrument, header_of(db, actor, instrument))
    return _written(lines)


def written_publication(db: Session, actor: Actor, code: str) -> tuple[WrittenClause, ...]:
    """Return a publication that the actor may read, as it was issued."""
    publication = by_code(db, Publication, code)
    load_instrument(db, actor, publication.instrument.code)
    return _written(published_text(db, publication))


def _written(lines: Text) -> tuple[WrittenClause, ...]:
    return tuple(
        WrittenClause(clause.level, version.label, version.joint, version.heading, version.body)
        for clause, version in lines
    )
