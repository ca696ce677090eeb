"""Two deeds in one thread: answered, resolved, taken back, taken up; and two that are about one position on words."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import (
    Amendment,
    ClashQuestion,
    Clause,
    Instrument,
    Publication,
    PublicationPosition,
    ReadingPosition,
    Stance,
    TextPosition,
    ThreadReach,
)
from negotiate.operations.comments import speaking, turns, uptakes
from negotiate.operations.desk.clash_questions import NewQuestion, put_readings
from negotiate.operations.desk.question_steps import NewDay, end_question, move_day
from negotiate.operations.desk.reading_positions import NewReadingPosition, take_on_reading, withdraw_from_reading
from negotiate.operations.publishing.publication_positions import (
    NewPublicationPosition,
    take_on_publication,
    withdraw_from_publication,
)
from negotiate.operations.text import corrections
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text, withdraw_from_text
from negotiate.state.desk.rival_readings import clashes_of
from negotiate.state.rows import by_code
from tests.cast import Cast, Player
from tests.operations.asking import answered, put
from tests.operations.negotiation import tabled
from tests.operations.standing import stood, stood_on_text
from tests.operations.talking import spoken
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene, talks

LATER = clock.now() + timedelta(days=30)


def talking(db: Session, cast: Cast) -> Scene:
    """Return the talks, with a thread to all participants."""
    scene = talks(db, cast)
    thread = spoken(db, cast.nadia, by_code(db, Clause, scene["conduct"]), "shall", reach=ThreadReach.PARTICIPANTS)
    position = stood(db, cast.nadia, by_code(db, Clause, scene["conduct"]))
    issued = published_first(db, by_code(db, Instrument, scene["instrument"]))
    verdict = stood_on_text(db, cast.nadia, issued)
    first = by_code(db, Instrument, scene["instrument"])
    told = {"publication": issued.code, "verdict": verdict.code, **rivals(db, cast, first_clause(db, first))}
    said = {**told, "thread": thread.code, "comment": thread.comments[0].code, "position": position.code}
    return Scene(cast, {**scene.things, **said})


def first_clause(db: Session, instrument: Instrument) -> Clause:
    """Return the first article of an instrument."""
    query = select(Clause).where(Clause.instrument_id == instrument.id).order_by(Clause.ordinal)
    return db.scalars(query.limit(1)).one()


def restated(db: Session, at: Scene, reach: ThreadReach) -> TextPosition:
    """Let Nadia say something else of the conduct of States, in the words that she read."""
    new = NewTextPosition(Stance.SUPPORT, reach, version=at["version"])
    return take_on_text(db, at.cast.nadia.actor, at["conduct"], new)


def published_first(db: Session, instrument: Instrument) -> Publication:
    """Return the text that the negotiation began from."""
    query = select(Publication).where(Publication.instrument_id == instrument.id).order_by(Publication.ordinal)
    return db.scalars(query.limit(1)).one()


def judged(db: Session, at: Scene, reach: ThreadReach) -> PublicationPosition:
    """Let Nadia say something else of the published text."""
    new = NewPublicationPosition(Stance.SUPPORT, reach)
    return take_on_publication(db, at.cast.nadia.actor, at["publication"], new)


def rivals(db: Session, cast: Cast, clause: Clause) -> dict[str, str]:
    """Put "in every case" against "at any time" to the delegations, let Nadia answer, and leave a second clash."""
    for words in (("at all times", "in every case"), ("objective", "aim")):
        tabled(db, cast.nadia, clause, *words)
    for words in (("at all times", "at any time"), ("objective", "purpose")):
        tabled(db, cast.bela, clause, *words)
    question, found = put(db, cast.sefa, clause, until=LATER - timedelta(days=9)), clashes_of(db, clause)
    assert found is not None  # a round is open
    answer = answered(db, cast.nadia, question)
    return {
        "disputed": clause.code,
        "question": question.code,
        "answer": answer.code,
        "clash": found.clashes[1].key,
        "read there": found.version_code,
    }


def put_the_other(db: Session, at: Scene, player: Player) -> ClashQuestion:
    """Let somebody put the second clash to the delegations."""
    return put_readings(db, player.actor, at["disputed"], NewQuestion(at["clash"], at["read there"]))


def answered_anew(db: Session, at: Scene, reach: ThreadReach) -> ReadingPosition:
    """Let Nadia say something else of the reading."""
    return take_on_reading(
        db, at.cast.nadia.actor, at["question"], NewReadingPosition(Stance.SUPPORT, reach, reading=1)
    )


def reworded(db: Session, at: Scene) -> Amendment:
    """Let Bela table a third reading of the words that were put."""
    return tabled(db, at.cast.bela, by_code(db, Clause, at["disputed"]), "at all times", "whenever it is needed")


DEEDS: dict[str, Deed] = {
    "answer": lambda db, at: speaking.answer(db, at.cast.bela.actor, at["thread"], "We agree."),
    "resolve": lambda db, at: turns.resolve(db, at.cast.chen.actor, at["thread"]),
    "take back": lambda db, at: speaking.withdraw_comment(db, at.cast.nadia.actor, at["comment"]),
    "take up": lambda db, at: uptakes.take_up(db, at.cast.bela.actor, at["thread"]),
    "say otherwise": lambda db, at: restated(db, at, ThreadReach.PARTICIPANTS),
    "note in confidence": lambda db, at: restated(db, at, ThreadReach.DELEGATION),
    "withdraw": lambda db, at: withdraw_from_text(db, at.cast.nadia.actor, at["position"]),
    "judge otherwise": lambda db, at: judged(db, at, ThreadReach.PARTICIPANTS),
    "judge in confidence": lambda db, at: judged(db, at, ThreadReach.DELEGATION),
    "withdraw the judgement": lambda db, at: withdraw_from_publication(db, at.cast.nadia.actor, at["verdict"]),
    "put the other": lambda db, at: put_the_other(db, at, at.cast.sefa),
    "put the other too": lambda db, at: put_the_other(db, at, at.cast.chen),
    "end the question": lambda db, at: end_question(db, at.cast.sefa.actor, at["question"], "It is settled."),
    "end it too": lambda db, at: end_question(db, at.cast.chen.actor, at["question"], "We have heard enough."),
    "move its day": lambda db, at: move_day(db, at.cast.chen.actor, at["question"], NewDay(LATER)),
    "move it too": lambda db, at: move_day(db, at.cast.sefa.actor, at["question"], NewDay(None)),
    "answer otherwise": lambda db, at: answered_anew(db, at, ThreadReach.PARTICIPANTS),
    "answer in confidence": lambda db, at: answered_anew(db, at, ThreadReach.DELEGATION),
    "withdraw the answer": lambda db, at: withdraw_from_reading(db, at.cast.nadia.actor, at["answer"]),
    "table another reading": reworded,
    "correct the clause": lambda db, at: corrections.accept(db, at.cast.sten.actor, at["correction"]),
}
#: What is done to a thread, and what is said of the same words as a position.
THINGS = {
    "the clash": ("put the other", "put the other too", "table another reading"),
    "the answer": ("answer otherwise", "answer in confidence", "withdraw the answer", "table another reading"),
    "the question": ("end the question", "end it too", "move its day", "move it too", "answer otherwise"),
    "the thread": ("answer", "resolve", "take back", "take up", "correct the clause"),
    "the judgement": ("judge otherwise", "judge in confidence", "withdraw the judgement", "correct the clause"),
    "the position": ("say otherwise", "note in confidence", "withdraw", "correct the clause"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the thread and those who read it."""
    with gathering(talking, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
