"""Doing long work: once, by one program, until its end."""

from sqlalchemy.orm import Session

from negotiate.operations.work.doing import TOO_OFTEN, claim, fail, finish, lay_down, tell
from negotiate.state.house.long_work import MOST_TRIES, SILENT_FOR
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.work.opening import HOUSE, aged, asked, taken


def test_what_waits_longest_is_taken_first_and_by_one_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second = asked(db, cast.nadia, negotiation), asked(db, cast.bela, negotiation)

    one, two = taken(db), taken(db)

    assert (one.code, two.code) == (first.code, second.code)
    assert (one.person_id, one.instrument, one.address) == (
        cast.nadia.actor.person_id,
        negotiation.instrument.code,
        HOUSE,
    )
    assert claim(db) is None


def test_a_certain_piece_of_work_is_taken_where_nobody_does_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    asked(db, cast.nadia, negotiation)
    wanted = asked(db, cast.bela, negotiation)

    claimed = claim(db, wanted.code)

    assert claimed is not None
    assert claimed.code == wanted.code
    assert claim(db, wanted.code) is None


def test_it_is_told_how_far_work_is(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    work = asked(db, cast.nadia, negotiation)

    assert tell(db, taken(db), 3, 10)

    db.refresh(work)
    assert (work.steps, work.steps_in_all) == (3, 10)


def test_work_of_which_nothing_is_heard_is_begun_anew_and_whoever_comes_back_has_lost_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    asked(db, cast.nadia, negotiation)
    gone = taken(db)
    aged(db, "heard_at", SILENT_FOR)

    again = taken(db)

    assert (again.code, again.tries) == (gone.code, 2)
    assert not tell(db, gone, 5, 10)
    assert not fail(db, gone, "Too late.")
    assert not finish(db, gone, 10, "")
    assert finish(db, again, 10, "seats")


def test_what_is_interrupted_too_often_fails_with_a_sentence(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    work = asked(db, cast.nadia, negotiation)
    for _ in range(MOST_TRIES):
        taken(db)
        aged(db, "heard_at", SILENT_FOR)

    assert claim(db) is None
    db.refresh(work)
    assert (work.failure, work.ended_at is None) == (TOO_OFTEN, False)


def test_work_that_is_laid_down_is_taken_at_once_as_if_it_had_not_been_begun(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    asked(db, cast.nadia, negotiation)
    claimed = taken(db)

    assert lay_down(db, claimed)
    assert taken(db) == claimed
