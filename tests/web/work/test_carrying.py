"""Doing a piece of long work: as its asker sees things then, once, and with a word of how it ended."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update

from negotiate import clock
from negotiate.errors import Unavailable
from negotiate.models import LongWork, Person
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.work.asking import NewWork, ask_for, give_up
from negotiate.state.house.long_work import KEPT_FOR, SILENT_FOR
from negotiate.store import Store
from negotiate.web.work import carrying
from negotiate.web.work.carrying import clear_away, do_at_once, do_next
from negotiate.web.work.makers import Maker, Making
from negotiate.web.work.results import LEFT_ALONE
from tests.cast import Cast
from tests.web.files.everything.opening import unpacked
from tests.web.talks import Talks

HOUSE = "https://house.example/"
Making_ = Callable[[Making, Any], None]


@pytest.fixture
def house(app: Flask, tmp_path: Path) -> Any:
    """Return the application with an empty folder for files."""
    app.work_folder = tmp_path
    return app


@pytest.fixture
def code(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of work that Nadia has asked for."""
    with store.writing() as db:
        return ask_for(db, cast.nadia.actor, NewWork(WorkKind.EVERYTHING, talks.instrument, HOUSE)).code


def row(store: Store) -> LongWork:
    """Return the work as it is now."""
    with store.reading() as db:
        return db.scalars(select(LongWork)).one()


def making(monkeypatch: pytest.MonkeyPatch, write: Making_) -> None:
    """Let all work be done by a function."""
    monkeypatch.setattr(carrying, "MAKERS", dict.fromkeys(WorkKind, Maker(write, "txt", "", "text/plain")))


def test_work_is_done_and_its_file_lies_under_its_name(house: Any, store: Store, code: str) -> None:
    assert do_next(house)

    done = row(store)
    files = {file.name: file.read_bytes() for file in house.work_folder.iterdir()}
    assert (list(files), done.size) == ([f"{code}-1"], len(files[f"{code}-1"]))
    assert HOUSE in unpacked(files[f"{code}-1"])["README.txt"].decode()
    assert b"safeguard" in unpacked(files[f"{code}-1"])["private/drafts/01.docx"]
    assert not do_next(house)


def test_who_has_lost_her_seat_since_is_given_what_she_may_read_now(
    house: Any, store: Store, cast: Cast, code: str
) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM seat WHERE delegation_id IS NOT NULL")

    do_next(house)

    assert row(store).failure == "There is nothing here that you can see."
    assert list(house.work_folder.iterdir()) == []


def test_who_is_suspended_since_is_given_nothing(house: Any, store: Store, code: str) -> None:
    with store.engine.begin() as connection:
        connection.execute(update(Person).values(suspended_at=clock.now()))

    do_next(house)

    assert "suspended" in row(store).failure


def test_why_it_could_not_be_done_is_kept_as_a_sentence(
    house: Any, store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Unavailable("No font of this house has the sign.")

    making(monkeypatch, refuse)
    do_next(house)

    assert row(store).failure == "No font of this house has the sign."


def test_what_went_wrong_stands_in_the_log_under_the_reference_that_is_told(
    house: Any, store: Store, code: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("a fault of the program")

    making(monkeypatch, fail)
    do_next(house)

    reference = row(store).failure.removesuffix(".").rpartition(" ")[2]
    assert f"{reference}: long work {code}" in caplog.text
    assert list(house.work_folder.iterdir()) == []


def test_work_that_is_given_up_meanwhile_ends_with_its_next_step(
    house: Any, store: Store, cast: Cast, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(making: Making, file: Any) -> None:
        file.write(b"half")
        with store.writing() as db:
            give_up(db, cast.nadia.actor, code)
        making.tell(1, 2)
        file.write(b"the other half")

    monkeypatch.setattr(carrying, "BEAT", timedelta(0))
    making(monkeypatch, slow)
    do_next(house)

    assert row(store).is_given_up
    assert list(house.work_folder.iterdir()) == []


def test_a_program_that_is_told_to_stop_leaves_its_work_to_the_next(house: Any, store: Store, code: str) -> None:
    do_next(house, stops=lambda: True)
    left = row(store)
    do_next(house)

    assert (left.heard_at, left.tries) == (None, 0)
    assert (row(store).tries, row(store).size is None) == (1, False)


def test_whoever_comes_back_after_another_took_her_work_leaves_no_file(
    house: Any, store: Store, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def slow(making: Making, file: Any) -> None:
        tries.append(making.work.tries)
        file.write(b"by number %d" % making.work.tries)
        if making.work.tries == 1:
            with clock.at(clock.now() + SILENT_FOR):
                do_next(house)
            making.tell(1, 2)

    monkeypatch.setattr(carrying, "BEAT", timedelta(0))
    making(monkeypatch, slow)
    do_next(house)

    assert tries == [1, 2]
    assert {file.name: file.read_bytes() for file in house.work_folder.iterdir()} == {f"{code}-2": b"by number 2"}


def test_where_nobody_else_does_it_it_is_done_at_once(house: Any, store: Store, code: str) -> None:
    do_at_once(house, code)

    assert row(store).size is not None


def test_files_whose_time_is_over_are_thrown_away(house: Any, store: Store, code: str) -> None:
    do_next(house)
    kept = list(house.work_folder.iterdir())
    clear_away(house)
    still = list(house.work_folder.iterdir())

    with clock.at(clock.now() + KEPT_FOR + timedelta(seconds=LEFT_ALONE)):
        clear_away(house)

    assert (kept, still, list(house.work_folder.iterdir())) == (still, kept, [])


def test_work_that_is_given_up_with_its_last_step_leaves_no_file(
    house: Any, store: Store, cast: Cast, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_late(making: Making, file: Any) -> None:
        file.write(b"all of it")
        with store.writing() as db:
            give_up(db, cast.nadia.actor, code)

    making(monkeypatch, too_late)
    do_next(house)

    assert row(store).is_given_up
    assert list(house.work_folder.iterdir()) == []
