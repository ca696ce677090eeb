"""Which mark counts: the newest of a person on a clause that she has not taken back."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.operations.reading.marks import mark_all, mark_clause, take_back
from negotiate.state.reading.marks import marks_at_once, newest_mark, read_by
from negotiate.state.text.shown_texts import text_now
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, corrected


def now(db: Session, cast: Cast, negotiation: Negotiation) -> str:
    """Return the name of the working text."""
    text = text_now(db, cast.nadia.actor, negotiation.instrument)
    assert text is not None
    return text.name


def test_the_newest_mark_counts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia, conduct = cast.nadia.actor, negotiation.conduct
    mark_clause(db, nadia, conduct.code, now(db, cast, negotiation))
    corrected(db, cast, conduct, "hospitals", "clinics")
    mark_clause(db, nadia, conduct.code, now(db, cast, negotiation))

    assert read_by(db, nadia, negotiation.instrument)[conduct.id].number == 2


def test_a_mark_taken_back_does_not(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia, conduct = cast.nadia.actor, negotiation.conduct
    mark_clause(db, nadia, conduct.code, now(db, cast, negotiation))
    take_back(db, nadia, conduct.code)

    assert read_by(db, nadia, negotiation.instrument) == {}
    assert newest_mark(db, nadia, conduct) is None


def test_what_was_marked_at_once_is_found_together(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia = cast.nadia.actor
    mark_clause(db, nadia, negotiation.conduct.code, now(db, cast, negotiation))
    with clock.at(clock.now() + timedelta(minutes=1)):
        mark_all(db, nadia, negotiation.instrument.code, now(db, cast, negotiation))

    first, _, last = negotiation.clauses
    assert {mark.clause_id for mark in marks_at_once(db, nadia, negotiation.instrument)} == {first.id, last.id}


def test_marks_are_of_one_instrument(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    mark_all(db, cast.nadia.actor, negotiation.instrument.code, now(db, cast, negotiation))

    assert read_by(db, cast.nadia.actor, begin(db, cast).instrument) == {}


def test_she_began_with_the_earliest_text_that_she_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia, conduct = cast.nadia.actor, negotiation.conduct
    before = text_now(db, nadia, negotiation.instrument)
    assert before is not None
    mark_clause(db, nadia, conduct.code, before.name)
    with clock.at(clock.now() + timedelta(days=1)):
        corrected(db, cast, conduct, "hospitals", "clinics")
    mark_clause(db, nadia, conduct.code, now(db, cast, negotiation))

    assert read_by(db, nadia, negotiation.instrument)[conduct.id].began_at == before.stood_at
