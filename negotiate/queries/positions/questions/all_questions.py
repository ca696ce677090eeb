"""All that was put to delegations of clashes in one text: what is asked now, and what is asked no more."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.positions.questions.asked_question import AskedQuestion
from negotiate.queries.positions.questions.asked_readings import asked_questions
from negotiate.state.house.seats import seated_in


@dataclass(frozen=True)
class QuestionLine:
    """A question in the list: how many delegations have told all who read, and whether the reader's has spoken."""

    question: AskedQuestion
    told: int
    is_answered: bool


@dataclass(frozen=True)
class QuestionsPage:
    """The questions of a text; of those that are asked the one whose day comes first, of the others the newest.

    `speaks` where the reader sits in a delegation that can answer.
    """

    head: InstrumentHeader
    asked: tuple[QuestionLine, ...]
    over: tuple[QuestionLine, ...]
    speaks: bool


def questions_page(db: Session, actor: Actor, code: str) -> QuestionsPage:
    """Return all questions of an instrument; raise NotFound where the actor reads no amendments."""
    instrument = load_instrument(db, actor, code)
    lines = [_line(actor, instrument, question) for question in instrument_questions(db, actor, instrument)]
    asked = sorted((line for line in lines if line.question.is_asked), key=_by_day)
    return QuestionsPage(
        head=header_of(db, actor, instrument),
        asked=tuple(asked),
        over=tuple(line for line in lines if not line.question.is_asked),
        speaks=may(actor, Act.DRAFT, instrument),
    )


def instrument_questions(db: Session, actor: Actor, instrument: Instrument) -> tuple[AskedQuestion, ...]:
    """Return what was put to delegations in an instrument, the newest first; raise NotFound as its page does."""
    if not may(actor, Act.SEE_TABLE, instrument):
        raise NotFound("There is nothing here that you can see.")
    return asked_questions(db, actor, instrument)


def _line(actor: Actor, instrument: Instrument, question: AskedQuestion) -> QuestionLine:
    own = set(seated_in(actor, instrument))
    said = {line.delegation_id for reading in question.readings for line in reading.standing}
    return QuestionLine(question, len(question.told), not own.isdisjoint(said))


def _by_day(line: QuestionLine) -> tuple[bool, bool, datetime, int]:
    """Return the place of a question that is asked: by its day, then those without one, then those whose day passed.

    Those of one day, and those without any, stand in the order in which they were put.
    """
    question = line.question
    return question.is_late, question.until is None, question.until or question.asked_at, question.number
