"""Attempts counted in a file, by all processes of a machine."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from limits import parse
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from negotiate import clock
from negotiate.web.serving.attempts import AttemptsFile

NOON = datetime(2031, 1, 17, 12, 0, tzinfo=UTC)
LIMIT = parse("8 per minute")


@pytest.fixture
def file(tmp_path: Path) -> AttemptsFile:
    """Return the file as one process opens it."""
    return AttemptsFile(AttemptsFile.address(tmp_path / "attempts here.sqlite"))


@pytest.fixture
def attempted(tmp_path: Path) -> Callable[[str], bool]:
    """Return an attempt as each time another process counts it."""
    address = AttemptsFile.address(tmp_path / "attempts here.sqlite")
    return lambda key: MovingWindowRateLimiter(AttemptsFile(address)).hit(LIMIT, key)


def test_an_address_of_settings_finds_the_file(tmp_path: Path) -> None:
    found = storage_from_string(AttemptsFile.address(tmp_path / "attempts.sqlite"))

    assert isinstance(found, AttemptsFile)
    assert found.check()
    assert (tmp_path / "attempts.sqlite").exists()


def test_processes_count_together(attempted: Callable[[str], bool]) -> None:
    assert [attempted("nadia") for _ in range(9)] == [True] * 8 + [False]


def test_each_key_is_counted_by_itself(attempted: Callable[[str], bool]) -> None:
    assert [attempted(f"person {n}") for n in range(9)] == [True] * 9


def test_attempts_at_once_do_not_slip_through(attempted: Callable[[str], bool]) -> None:
    with ThreadPoolExecutor(8) as people:
        taken = list(people.map(attempted, ["nadia"] * 24))

    assert taken.count(True) == 8


def test_after_the_window_attempts_count_no_more(attempted: Callable[[str], bool]) -> None:
    with clock.at(NOON):
        before = [attempted("nadia") for _ in range(9)]
    with clock.at(NOON + timedelta(seconds=61)):
        after = attempted("nadia")

    assert (before[-1], after) == (False, True)


def test_the_window_begins_with_its_oldest_attempt(file: AttemptsFile) -> None:
    for second in (0, 20):
        with clock.at(NOON + timedelta(seconds=second)):
            file.acquire_entry("nadia", 8, 60)
    with clock.at(NOON + timedelta(seconds=30)):
        window = file.get_moving_window("nadia", 8, 60)

    assert window == (NOON.timestamp(), 2)


def test_a_counter_without_a_window_counts_whatever_the_limit(file: AttemptsFile) -> None:
    with clock.at(NOON):
        counts = [file.incr("nadia", 60), file.incr("nadia", 60, 2), file.get("nadia"), file.get("noor")]
        until = file.get_expiry("nadia")

    assert counts == [1, 3, 3, 0]
    assert until == NOON.timestamp() + 60


def test_attempts_can_be_forgotten_for_one_and_for_all(file: AttemptsFile) -> None:
    file.incr("nadia", 60)
    file.incr("noor", 60, 2)
    file.clear("nadia")

    assert (file.get("nadia"), file.get("noor")) == (0, 2)
    assert file.reset() == 2
    assert file.get("noor") == 0
