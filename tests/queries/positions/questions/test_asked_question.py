"""How a question stands, and what a delegation says of one of its readings."""

from sqlalchemy.orm import Session

from negotiate.models import Stance, ThreadReach
from negotiate.queries.positions.questions.asked_question import QuestionState
from negotiate.queries.positions.questions.asked_readings import asked_questions
from tests.cast import Cast
from tests.operations.asking import answered, put
from tests.operations.desks import clash
from tests.operations.negotiation import tabled


def test_one_whose_amendments_meet_in_other_words_is_superseded(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    put(db, cast.sefa, negotiation.conduct)
    (before,) = asked_questions(db, cast.sefa.actor, negotiation.instrument)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "may not")
    (after,) = asked_questions(db, cast.sefa.actor, negotiation.instrument)

    assert (before.state, after.state) == (QuestionState.ASKED, QuestionState.SUPERSEDED)


def test_what_a_delegation_says_before_all_counts_before_what_it_tells_its_own(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    answered(db, cast.bela, question, 1)
    answered(db, cast.bela, question, 1, Stance.OPPOSE, reach=ThreadReach.DELEGATION)
    (found,) = asked_questions(db, cast.bela.actor, negotiation.instrument)
    reading, nadia = found.readings[1], cast.nadia.actor.places[0].delegation_id
    said = reading.said_by(cast.bela.actor.places[0].delegation_id or 0)

    assert said is not None
    assert said.reach is ThreadReach.PARTICIPANTS
    assert reading.said_by(nadia or 0) is None
