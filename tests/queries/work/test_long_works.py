"""A person's long work, as she alone sees it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Role
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.work.doing import fail, finish, tell
from negotiate.operations.work.workers import sign_on
from negotiate.policy import NOBODY, HeldSeat
from negotiate.queries.work.long_works import HIDDEN, order_page, work_file, work_page, works_page
from negotiate.state.house.long_work import KEPT_FOR, WorkPhase, sight_in
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.work.opening import aged, asked, taken


def test_a_list_has_ones_own_work_and_how_far_it_is(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = asked(db, cast.nadia, negotiation)
    asked(db, cast.bela, negotiation)
    tell(db, taken(db), 3, 4)
    second = asked(db, cast.nadia, negotiation, WorkKind.TEXT)

    lines = works_page(db, cast.nadia.actor).lines

    assert [line.code for line in lines] == [second.code, first.code]
    assert (lines[1].phase, lines[1].percent, lines[1].title) == (WorkPhase.UNDER_WAY, 75, "Convention")
    assert (lines[0].name, lines[0].percent) == ("Text as PDF", 0)


def test_one_may_begin_what_waits_where_no_worker_is_there(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    work = asked(db, cast.nadia, negotiation)

    assert work_page(db, cast.nadia.actor, work.code).may_begin
    sign_on(db)
    assert not work_page(db, cast.nadia.actor, work.code).may_begin
    assert order_page(db, cast.nadia.actor, negotiation.instrument.code, "text as PDF").is_worker_there


def test_a_text_that_she_reads_no_more_has_no_title(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    asked(db, cast.nadia, negotiation)

    (line,) = works_page(db, replace(cast.nadia.actor, places=())).lines

    assert (line.title, line.instrument) == (HIDDEN, "")


def test_a_file_is_given_to_its_asker_as_she_saw_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia = cast.nadia.actor
    work = asked(db, cast.nadia, negotiation)
    finish(db, taken(db), 10, sight_in(nadia, negotiation.instrument.id))
    db.expire_all()
    more = replace(nadia, places=(*nadia.places, HeldSeat(Role.CHAIR)))

    found = work_file(db, nadia, work.code)

    assert (found.code, found.tries, found.title) == (work.code, 1, "Convention")
    with pytest.raises(Forbidden, match="Your seats have changed"):
        work_file(db, more, work.code)
    with pytest.raises(NotFound):
        work_file(db, replace(nadia, places=()), work.code)
    with pytest.raises(NotFound):
        work_file(db, cast.noor.actor, work.code)


def test_there_is_no_file_before_the_end_and_none_after_its_time(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    work = asked(db, cast.nadia, negotiation)
    with pytest.raises(NotFound, match="says how far it is"):
        work_file(db, cast.nadia.actor, work.code)
    finish(db, taken(db), 10, "")
    aged(db, "expires_at", KEPT_FOR + timedelta(minutes=1))

    with pytest.raises(NotFound, match="kept no longer"):
        work_file(db, cast.nadia.actor, work.code)


def test_why_nothing_came_of_it_is_said(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    work = asked(db, cast.nadia, negotiation)
    fail(db, taken(db), "No font of this house has the sign.")
    db.expire_all()

    line = work_page(db, cast.nadia.actor, work.code).line

    assert (line.phase, line.failure) == (WorkPhase.FAILED, "No font of this house has the sign.")


def test_nobody_and_strangers_see_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        works_page(db, NOBODY)
    with pytest.raises(NotFound):
        order_page(db, cast.olu.actor, negotiation.instrument.code, "text as PDF")
    with pytest.raises(NotFound, match="Nothing of this kind"):
        order_page(db, cast.nadia.actor, negotiation.instrument.code, "a song")
