"""Taking a position on a reading that was put to delegations, for one's own, and taking it back."""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.models import ClashQuestion, ClashReading, ReadingPosition, ReadingPositionWithdrawal, ThreadReach
from negotiate.operations.comments.stances import (
    StanceOnWords,
    attributed,
    check_stands,
    recorded_position,
    said_already,
    taken_back,
    told_of,
)
from negotiate.operations.opening import opened
from negotiate.policy import Act, Actor
from negotiate.state.comments.reading_positions import read_on_readings, standing_on_readings
from negotiate.state.desk.rival_readings import is_deferred, stands_as_put
from negotiate.state.house.actors import person_name


@dataclass(frozen=True)
class NewReadingPosition(StanceOnWords):
    """A position as it is filled in: `reading` is the number of the reading."""

    acts = (Act.NOTE_READING_POSITION, Act.TAKE_READING_POSITION)

    reading: int = field(kw_only=True)


def take_on_reading(db: Session, actor: Actor, question_code: str, new: NewReadingPosition) -> ReadingPosition:
    """State a position on a reading; Stale where the clash has changed since it was put, or the question has ended.

    Who says the same again of the same reading, by a form sent twice, has said it once.
    """
    question = opened(db, actor, new.act, ClashQuestion, question_code)
    reading = _reading(question, new)
    if new.reach in (ThreadReach.SECRETARIAT, ThreadReach.PUBLIC):
        raise Invalid("A position on a reading is taken before those who read the amendments.", "reach")
    _check_asked(db, question, reading)
    position = ReadingPosition(reading=reading, **attributed(db, actor, question.instrument, new))
    said = said_already(db, position, ReadingPosition.reading_id == reading.id)
    return said or recorded_position(db, actor, position, "took a position on a reading", _told(position))


def withdraw_from_reading(db: Session, actor: Actor, code: str) -> ReadingPosition:
    """Take a position of one's own delegation back, so that none stands; it stays in the history, as withdrawn."""
    position = opened(db, actor, Act.WITHDRAW_POSITION, ReadingPosition, code)
    own = ReadingPosition.delegation_id == position.delegation_id, ReadingPosition.reading_id == position.reading_id
    standing = standing_on_readings(read_on_readings(db, actor, position.instrument, *own))
    check_stands(position, standing, "this reading")
    position.retreat = ReadingPositionWithdrawal(**taken_back(actor))
    return recorded_position(db, actor, position, "withdrew a position on a reading", _told(position))


def _check_asked(db: Session, question: ClashQuestion, reading: ClashReading) -> None:
    """Raise Stale where a question is asked no more: it was ended, or its clash has changed. Nothing is to compare."""
    yours = f"You spoke of {f'reading {reading.number}' if reading.number else 'the text as it stood'}."
    if (ending := question.ending) is not None:
        raise Stale(
            f"{person_name(ending.made_by)} has ended this question, so that no position is taken on its readings any "
            f"more. The reason that was given: “{ending.note}” {yours}"
        )
    if is_deferred(db, question):
        raise Stale(
            "The amendments of this question are deferred to the next round, so that no position is taken on its "
            f"readings until it is asked again with them. {yours}"
        )
    if not stands_as_put(db, question):
        raise Stale(
            "The amendments no longer meet in the words that were put to the delegations, so that no position is "
            f"taken on these readings any more. {yours}"
        )


def _reading(question: ClashQuestion, new: NewReadingPosition) -> ClashReading:
    found = next((one for one in question.readings if one.number == new.reading), None)
    if found is None:
        raise Invalid("There is no such reading in this question.", "reading")
    return found


def _told(position: ReadingPosition) -> dict[str, str]:
    reading = position.reading
    return told_of(position, clause=reading.question.clause.code, reading=str(reading.number))
