"""Two delegations of the story object to what the record tells of: one has its answer, one waits."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Contest, ContestState, Role
from negotiate.queries.contests.contests_page import contests_page
from negotiate.queries.waiting.of_contests import contests
from tests.demo.loaded import Loaded


def test_one_contest_is_answered_and_led_to_something_and_one_waits(db: Session, demo: Loaded) -> None:
    page = contests_page(db, demo.actor(db, Role.SECRETARIAT), demo.instrument)

    assert ([line.asks for line in page.open], len(page.answered)) == (["the chair or the secretariat"], 1)
    assert page.answered[0].amendment == 22
    assert [line.who for line in page.answered[0].led_to] != []


def test_it_waits_for_the_secretariat(db: Session, demo: Loaded) -> None:
    waiting = next(row for row in db.scalars(select(Contest)) if row.state is ContestState.OPEN)
    things = list(contests(db, demo.actor(db, Role.SECRETARIAT), [waiting.instrument]))

    assert [thing.arguments for thing in things] == [{"code": waiting.code}]
