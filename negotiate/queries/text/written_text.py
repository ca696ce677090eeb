"""The text as it is written out: the fields of each clause that an exporter needs, without the margin."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.policy import Actor
from negotiate.queries.header import header_of, load_instrument
from negotiate.queries.text.text import text_to_read


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
    return tuple(
        WrittenClause(clause.level, version.label, version.joint, version.heading, version.body)
        for clause, version in lines
    )
