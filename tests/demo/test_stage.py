"""Deeds are done in the order of time, each at its own instant."""

from datetime import UTC, datetime, timedelta

from negotiate import clock
from negotiate.demo.stage import Deed, play

FIRST = datetime(2030, 2, 1, 9, tzinfo=UTC)
LATER = FIRST + timedelta(hours=1)


def test_deeds_are_done_in_the_order_of_time():
    done = []

    play([Deed(LATER, lambda: done.append("table")), Deed(FIRST, lambda: done.append("draft"))])

    assert done == ["draft", "table"]


def test_deeds_of_one_instant_are_done_as_they_are_told():
    done = []

    play([Deed(FIRST, lambda: done.append("draft")), Deed(FIRST, lambda: done.append("table"))])

    assert done == ["draft", "table"]


def test_every_deed_is_done_at_its_own_time():
    seen = []

    play([Deed(at, lambda: seen.append(clock.now())) for at in (FIRST, LATER)])

    assert seen == [FIRST, LATER]
