"""Readings as they were put: in their words, with who says what of each, and on the desk beside them."""

from sqlalchemy.orm import Session

from negotiate.models import Stance, ThreadReach
from negotiate.operations.desk.reading_positions import withdraw_from_reading
from negotiate.queries.desk.merge_page import merge_page
from negotiate.queries.positions.questions.asked_readings import asked_on, asked_questions
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.asking import answered, put
from tests.operations.desks import clash
from tests.operations.negotiation import tabled


def test_each_reading_shows_its_words_its_sources_and_what_stands(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    withdraw_from_reading(db, cast.bela.actor, answered(db, cast.bela, question, 2).code)
    answered(db, cast.nadia, question, 2, Stance.OPPOSE)
    (found,) = asked_questions(db, cast.chen.actor, negotiation.instrument)
    must = found.readings[2]

    assert [(line.number, line.delegation) for line in must.sources] == [(2, "Belmara")]
    assert [stroke.text for stroke in must.strokes] == [" shall", " must"]
    assert [(line.delegation, line.stance) for line in must.standing] == [("Arvenia", Stance.OPPOSE)]
    assert [line.delegation for line in must.former] == ["Belmara"]
    assert found.told == {"Arvenia"}


def test_nobody_reads_it_who_reads_no_amendments(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    put(db, cast.sefa, negotiation.conduct)

    assert asked_questions(db, cast.olu.actor, negotiation.instrument) == ()


def test_the_desk_shows_what_is_said_before_all(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    (before,) = merge_page(db, cast.sefa.actor, negotiation.conduct.code).places
    question = put(db, cast.sefa, negotiation.conduct)
    answered(db, cast.nadia, question, 0)
    answered(db, cast.bela, question, 0, reach=ThreadReach.DELEGATION)
    (place,) = merge_page(db, cast.sefa.actor, negotiation.conduct.code).places
    assert place.asked is not None

    assert (before.can_be_put, place.can_be_put) == (True, False)
    assert [line.delegation for line in place.asked.readings[0].standing] == ["Arvenia"]


def test_what_was_put_of_other_words_is_not_beside_these(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "may not")
    (place,) = merge_page(db, cast.sefa.actor, negotiation.conduct.code).places

    assert place.asked is None
    assert list(asked_on(db, cast.sefa.actor, current_version(db, negotiation.conduct))) == [question.place]
