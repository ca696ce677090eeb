"""Positions to be taken along: all that their reader is told, on amendments, on texts and on words of them, at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, Instrument, Position, Revision, TextPosition
from negotiate.policy import Act, Actor, may
from negotiate.queries.positions.on_amendment import said_of
from negotiate.queries.positions.on_clause import line_of
from negotiate.queries.positions.questions.asked_readings import said_of_reading
from negotiate.queries.positions.stance_lines import SaidOfWords, StanceLine, stance_line
from negotiate.queries.text.margin_notes import AmendmentNote
from negotiate.state.amendments.columns import IS_LATEST
from negotiate.state.comments import amendment_positions, publication_positions, reading_positions, text_positions
from negotiate.state.desk.question_names import question_name
from negotiate.state.desk.rival_readings import clash_names, deferred_names
from negotiate.state.text.lines import NamedClause, newest_names, readable_names, readable_text
from negotiate.text.wording import full_name

#: Amendments whose positions are read at once.
AT_ONCE = 200


@dataclass(frozen=True)
class TakenPosition:
    """A position on what has a code and a name; it `stands` until another takes its place or it is taken back."""

    on: str
    name: str
    line: StanceLine
    stands: bool


def amendment_positions_to_take(
    db: Session, actor: Actor, instrument: Instrument, notes: Sequence[AmendmentNote]
) -> Iterator[TakenPosition]:
    """Yield the positions on the amendments of some notes, which tell that the actor may read these, in their order."""
    for start in range(0, len(notes), AT_ONCE):
        some = notes[start : start + AT_ONCE]
        codes = [note.code for note in some]
        newest = _newest(db, codes)
        here = Position.amendment_id.in_([row.amendment_id for row in newest.values()])
        said: dict[int, list[tuple[Position, bool]]] = defaultdict(list)
        for row, stands in amendment_positions.positions_read(db, actor, instrument, here):
            said[row.amendment_id].append((row, stands))
        for note in some:
            of = newest[note.code]
            for row, stands in said[of.amendment_id]:
                line = stance_line(actor, row, said_of(row.revision, of), stands=stands)
                yield TakenPosition(note.code, amendment_name(note.number), line, stands)


def publication_positions_to_take(db: Session, actor: Actor, instrument: Instrument) -> Iterator[TakenPosition]:
    """Yield the positions on published texts that an actor reads, in the order in which they were taken."""
    read = publication_positions.read_on_publications(db, actor, instrument)
    stand = publication_positions.standing_on_publications(read)
    for row in read:
        line = stance_line(actor, row, SaidOfWords(row.publication.title), stands=row in stand)
        yield TakenPosition(row.publication.code, row.publication.title, line, row in stand)


def reading_positions_to_take(db: Session, actor: Actor, instrument: Instrument) -> Iterator[TakenPosition]:
    """Yield the positions on readings of clashes that an actor reads, in the order in which they were taken."""
    if not may(actor, Act.SEE_TABLE, instrument):
        return
    read = reading_positions.read_on_readings(db, actor, instrument)
    names = clash_names(db, instrument) | deferred_names(db, instrument)
    stand = reading_positions.standing_on_readings(read)
    for row in read:
        question = row.reading.question
        is_now = (question.version_id, question.place) in names
        line = stance_line(actor, row, said_of_reading(row.reading, stands=is_now), stands=row in stand)
        yield TakenPosition(question.code, question_name(question), line, row in stand)


def text_positions_to_take(db: Session, actor: Actor, instrument: Instrument) -> Iterator[TakenPosition]:
    """Yield the positions on words of the text that an actor reads, in the order of the text."""
    said: dict[int, list[TextPosition]] = defaultdict(list)
    for row in text_positions.positions_read(db, actor, instrument):
        said[row.clause_id].append(row)
    bodies = {clause.id: version.body for clause, version in readable_text(db, actor, instrument)}
    for clause in _clauses(db, actor, instrument):
        yield from _on_clause(actor, clause, bodies.get(clause.id, ""), said.get(clause.id, ()))


def _newest(db: Session, codes: Sequence[str]) -> Mapping[str, Revision]:
    """Return the newest wording of some amendments, by their codes."""
    query = (
        select(Amendment.code, Revision)
        .join(Revision, (Revision.amendment_id == Amendment.id) & IS_LATEST)
        .where(Amendment.code.in_(codes))
    )
    return dict(db.execute(query).all())


def _clauses(db: Session, actor: Actor, instrument: Instrument) -> list[NamedClause]:
    """Return the clauses that the actor reads; of the working text those too that are deleted."""
    if may(actor, Act.SEE_WORKING_TEXT, instrument):
        return newest_names(db, instrument)
    return readable_names(db, actor, instrument)


def _on_clause(actor: Actor, clause: NamedClause, body: str, said: Sequence[TextPosition]) -> Iterator[TakenPosition]:
    placed = [text_positions.placed(row, body) for row in said]
    stand = text_positions.standing(placed)
    for one in placed:
        line = line_of(actor, body, one, stands=one in stand)
        yield TakenPosition(clause.code, full_name(clause.label, clause.heading), line, one in stand)
