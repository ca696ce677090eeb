"""The text that a reader reads, part by part: clauses with their words, and what to them awaits a decision."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Clause, Level
from negotiate.policy import Actor
from negotiate.queries.header import load_instrument
from negotiate.queries.parts import Cursor, Part, part_of
from negotiate.queries.text.note_rows import note_keys
from negotiate.state.amendments.columns import IS_PENDING
from negotiate.state.text.levels import levels_of
from negotiate.state.text.lines import PlainClause, PlainVersion, readable_names, readable_text


@dataclass(frozen=True)
class ClauseInPart:
    """A clause in its place; `amendments` are the codes of those to it that await a decision."""

    clause: PlainClause
    version: PlainVersion
    level: Level
    amendments: tuple[str, ...]


def part_of_text(db: Session, actor: Actor, code: str, asked: Cursor) -> Part[ClauseInPart]:
    """Return a part of the text: the words and the amendments of its clauses alone are read."""
    instrument = load_instrument(db, actor, code)
    names = readable_names(db, actor, instrument)
    part = part_of(names, [name.code for name in names], asked)
    ids = [name.id for name in part.things]
    levels = levels_of(db, instrument)
    pending: dict[str, list[str]] = {}
    for key in note_keys(db, actor, instrument, IS_PENDING, Amendment.clause_id.in_(ids)):
        pending.setdefault(key.row.clause_code, []).append(key.row.code)
    return Part(
        tuple(
            ClauseInPart(clause, version, levels.of(clause.id, version), tuple(pending.get(clause.code, ())))
            for clause, version in readable_text(db, actor, instrument, Clause.id.in_(ids))
        ),
        part.following,
    )
