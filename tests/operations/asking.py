"""Putting readings of a clash to delegations in tests, and answering: one line for each."""

from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.models import ClashQuestion, Clause, ReadingPosition, Stance, ThreadReach
from negotiate.operations.desk.clash_questions import NewQuestion, put_readings
from negotiate.operations.desk.reading_positions import NewReadingPosition, take_on_reading
from negotiate.state.desk.rival_readings import clashes_of
from tests.cast import Player


def put(
    db: Session, player: Player, clause: Clause, note: str = "Which can you live with?", until: datetime | None = None
) -> ClashQuestion:
    """Put the first clash of a clause to the delegations."""
    found = clashes_of(db, clause)
    assert found is not None  # a round is open, and amendments are on the table
    return put_readings(
        db, player.actor, clause.code, NewQuestion(found.clashes[0].key, found.version_code, note, until)
    )


def answered(
    db: Session,
    player: Player,
    question: ClashQuestion,
    reading: int = 1,
    stance: Stance = Stance.RESERVE,
    reach: ThreadReach = ThreadReach.PARTICIPANTS,
    **more: str,
) -> ReadingPosition:
    """Let somebody take a position on a reading."""
    return take_on_reading(db, player.actor, question.code, NewReadingPosition(stance, reach, reading=reading, **more))
