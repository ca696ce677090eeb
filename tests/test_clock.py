"""The clock: the time as it is, unless the demonstration or a test has moved it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

import negotiate
from negotiate import clock

THEN = datetime(2030, 2, 1, 9, 30, tzinfo=UTC)


def test_the_time_is_that_of_the_machine():
    before = datetime.now(UTC)

    assert before <= clock.now() <= datetime.now(UTC)


def test_the_time_stands_still_in_a_block():
    with clock.at(THEN):
        assert (clock.now(), clock.today()) == (THEN, date(2030, 2, 1))


def test_the_time_goes_on_after_the_block():
    with pytest.raises(RuntimeError), clock.at(THEN):
        raise RuntimeError

    assert clock.now() != THEN


def test_an_inner_block_gives_way_to_the_outer_one():
    with clock.at(THEN):
        with clock.at(THEN + timedelta(days=1)):
            pass
        assert clock.now() == THEN


def test_another_thread_keeps_its_own_time():
    with clock.at(THEN), ThreadPoolExecutor(1) as pool:
        assert pool.submit(clock.now).result() != THEN


def test_an_instant_of_any_zone_is_told_in_utc():
    with clock.at(datetime(2030, 2, 1, 2, tzinfo=timezone(timedelta(hours=5)))):
        assert clock.now() == datetime(2030, 1, 31, 21, tzinfo=UTC)
        assert clock.now().tzinfo is UTC


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"), clock.at(datetime(2030, 2, 1)):  # noqa: DTZ001
        pass


def test_only_the_demonstration_moves_the_clock():
    package = Path(negotiate.__file__).parent
    movers = [path for path in package.rglob("*.py") if "clock.at(" in path.read_text(encoding="utf-8")]

    assert {path.relative_to(package).parts[0] for path in movers} == {"demo"}
