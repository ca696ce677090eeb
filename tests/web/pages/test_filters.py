"""How days and instants are written on pages."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from negotiate.web.pages.filters import counted, day, initials, instant, stopped


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (date(2031, 1, 17), "17 January 2031"),
        (datetime(2031, 1, 17, 23, 30, tzinfo=timezone(timedelta(hours=-5))), "18 January 2031"),
    ],
)
def test_a_day_is_written_in_full(moment: date, words: str) -> None:
    assert day(moment) == words


def test_an_instant_has_its_zone() -> None:
    assert instant(datetime(2031, 1, 17, 9, 5, tzinfo=UTC)) == "17 January 2031, 09:05 UTC"


@pytest.mark.parametrize(("number", "words"), [(0, "0 seats"), (1, "1 seat"), (1200, "1,200 seats")])
def test_a_number_agrees_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "seat") == words


@pytest.mark.parametrize(
    ("words", "ended"),
    [("Silence on Article 2", "Silence on Article 2."), ("Silence on 1.", "Silence on 1."), ("“No.”", "“No.”")],
)
def test_a_sentence_ends_with_one_full_stop(words: str, ended: str) -> None:
    assert stopped(words) == ended


@pytest.mark.parametrize(("name", "letters"), [("Ada of Arvenia", "AA"), ("Olu", "O"), ("张 伟", "张伟"), ("", "")])
def test_initials_are_the_first_and_the_last(name: str, letters: str) -> None:
    assert initials(name) == letters
