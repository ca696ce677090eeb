"""Putting the readings of a clash to delegations: the words on the table, once in the same words, and no others."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import AlreadyPut, Forbidden, Invalid, Stale
from negotiate.models import Disclosure
from negotiate.operations.desk.clash_questions import NewQuestion, put_readings
from negotiate.operations.desk.desk_drafts import save
from negotiate.queries.record.verification import verify
from negotiate.state.desk.rival_readings import clash_names, clashes_of, stands_as_put
from tests.cast import Cast
from tests.operations.asking import put
from tests.operations.desks import clash, filled
from tests.operations.negotiation import corrected, tabled


def test_it_keeps_the_words_of_every_reading_and_whose_they_are(db: Session, cast: Cast) -> None:
    question = put(db, cast.sefa, clash(db, cast).conduct)

    assert [reading.words for reading in question.readings] == [" shall", " should", " must"]
    assert [[one.revision.amendment.number for one in reading.sources] for reading in question.readings] == [
        [],
        [1],
        [2],
    ]
    assert verify(db) == []


def test_the_chair_puts_one_too_and_no_delegation(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    with pytest.raises(Forbidden):
        put(db, cast.nadia, negotiation.conduct)

    assert put(db, cast.chen, negotiation.conduct).asked_by.name == "Chen Chair"


def test_own_words_of_the_desk_are_no_part_of_it(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    save(db, cast.sefa.actor, negotiation.conduct.code, filled(db, negotiation, 0, place="own", own="ought to"))
    question = put(db, cast.sefa, negotiation.conduct)

    assert "ought to" not in "".join(reading.words for reading in question.readings)


def test_what_is_put_already_is_not_put_again(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    first = put(db, cast.sefa, negotiation.conduct, "By Friday, please.")

    with pytest.raises(AlreadyPut, match=r"Sefa Secretariat.*“No later than Monday\.”") as refusal:
        put(db, cast.sten, negotiation.conduct, "No later than Monday.")

    assert refusal.value.question == first.code


def test_whoever_comes_second_is_told_that_her_day_was_not_taken_over(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    put(db, cast.sefa, negotiation.conduct, until=clock.now() + timedelta(days=1))

    with pytest.raises(AlreadyPut, match=r"Your day was not taken over: .* UTC\. To ask until then, move the day"):
        put(db, cast.sten, negotiation.conduct, until=clock.now() + timedelta(days=2))


def test_a_form_sent_twice_leads_to_the_question_also_once_its_instant_has_passed(db: Session, cast: Cast) -> None:
    negotiation, until = clash(db, cast), clock.now() + timedelta(hours=1)
    put(db, cast.sefa, negotiation.conduct, until=until)

    with clock.at(until), pytest.raises(AlreadyPut, match=r"twice\.$"):
        put(db, cast.sefa, negotiation.conduct, until=until)


def test_the_note_says_what_it_seems_to_say(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid, match="note holds an invisible mark"):
        put(db, cast.sefa, clash(db, cast).conduct, "We \u202eton\u202c agree.")


def test_what_was_not_read_is_not_put(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    found = clashes_of(db, negotiation.conduct)
    assert found is not None
    seen = NewQuestion(found.clashes[0].key, found.version_code)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "may not")

    with pytest.raises(Stale):
        put_readings(db, cast.sefa.actor, negotiation.conduct.code, seen)


def test_no_clash_and_no_instant_that_has_passed_is_taken(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    with pytest.raises(Invalid) as refusal:
        put_readings(db, cast.sefa.actor, negotiation.conduct.code, NewQuestion("", ""))
    with pytest.raises(Invalid, match="still to come"):
        put(db, cast.sefa, negotiation.conduct, until=clock.now() - timedelta(hours=1))

    assert refusal.value.field == "place"


def test_answers_are_asked_for_within_a_year(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)

    with pytest.raises(Invalid) as refusal:
        put(db, cast.sefa, negotiation.conduct, until=clock.now() + timedelta(days=400))

    assert refusal.value.field == "until"
    assert put(db, cast.sefa, negotiation.conduct, until=clock.now() + timedelta(days=300)).until


def test_it_stands_until_the_words_are_others(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    before = stands_as_put(db, question)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "may not")

    assert (before, stands_as_put(db, question)) == (True, False)
    assert len(put(db, cast.sefa, negotiation.conduct).readings) == 4


def test_who_wants_the_same_words_later_changes_nothing(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")

    assert stands_as_put(db, question)


def test_what_is_told_only_when_it_is_published_is_no_part_of_it(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    assert stands_as_put(db, question)
    assert len(clash_names(db, negotiation.instrument)) == 1
