"""What may exist only once."""

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import GUARDS, Group, Membership, Revision
from negotiate.operations.uniqueness import SENTENCES, only_once, overtaken
from tests.cast import SINCE, Cast
from tests.operations.negotiation import Negotiation, tabled

#: No deed changes these rows or takes them out, so nobody can come second.
NEVER_WRITTEN_AGAIN = {"version", "compilation", "statement", "position", "text_position", "thread", "comment"}
NEVER_WRITTEN_AGAIN |= {"change_note", "publication_position"}
NEVER_WRITTEN_AGAIN |= {"clash_question", "question_step", "clash_reading", "reading_source", "reading_position"}
#: Nor these, once they are said of a silence.
OF_SILENCE = {"silence_term_stays", "silence_term_is_kept", "objection_stays", "objection_is_kept"}

#: Nor is the chair's office taken for a delegation: deeds know it apart, whoever comes first.
OF_THE_OFFICE = {
    *("number_of_its_series", "office_has_no_seat", "office_takes_no_part", "office_joins_no_group"),
    "nobody_sponsors_the_chair",
}


def test_the_second_is_refused_in_words(db: Session) -> None:
    _add(db)

    with pytest.raises(Invalid) as refusal:
        _add(db)

    assert (refusal.value.sentence, refusal.value.field) == ("There is one.", "name")


def test_whoever_a_guard_stops_is_told_why(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(IntegrityError) as error, db.begin_nested():
        db.execute(update(Revision).values(body="Something else."))

    assert str(overtaken(error.value)).startswith("These words have been tabled in the meantime")


def test_whoever_writes_what_exists_already_is_told_so(db: Session) -> None:
    _add(db)

    with pytest.raises(IntegrityError) as error, db.begin_nested():
        db.add(Group(name="Islands", short_name="ISL", created_at=SINCE))

    assert str(overtaken(error.value)).startswith("Somebody else has just done the same.")


def test_a_fault_of_the_program_is_nobody_s_race(db: Session) -> None:
    with pytest.raises(IntegrityError) as error, db.begin_nested():
        db.add(Membership(since=SINCE))

    assert overtaken(error.value) is None


def test_every_guard_that_a_race_can_meet_has_its_sentence() -> None:
    met = {guard.name for guard in GUARDS if guard.table not in NEVER_WRITTEN_AGAIN}

    assert met - OF_SILENCE - OF_THE_OFFICE == set(SENTENCES)


def _add(db: Session) -> None:
    with only_once(db, "There is one.", "name"):
        db.add(Group(name="Islands", short_name="ISL", created_at=SINCE))
