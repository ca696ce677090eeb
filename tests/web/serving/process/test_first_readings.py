"""What a process reads before it answers."""

from datetime import timedelta

import pytest

from negotiate.errors import NotFound
from negotiate.web.app import House
from negotiate.web.serving.process import first_readings
from negotiate.web.serving.process.first_readings import read_first
from tests.cast import Cast
from tests.web.talks import Talks


@pytest.fixture(autouse=True)
def every_text_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the text of the tests count as one that takes long."""
    monkeypatch.setattr(first_readings, "LONG", 3)


def test_a_house_without_a_negotiation_has_nothing_to_read_first(app: House, cast: Cast) -> None:
    assert read_first(app) == []


def test_the_pages_of_what_is_negotiated_are_opened_before_anybody_asks(app: House, cast: Cast, talks: Talks) -> None:
    text = f"/instruments/{talks.instrument}"

    assert read_first(app) == ["/", f"{text}/changes", text, f"/clauses/{talks.objective}"]


def test_a_short_text_is_left_to_whoever_comes_first(
    app: House, cast: Cast, talks: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_readings, "LONG", 4)

    assert read_first(app) == []


def test_no_further_page_is_begun_once_it_has_taken_too_long(
    app: House, cast: Cast, talks: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_readings, "PATIENCE", timedelta(0))

    assert read_first(app) == []


def test_a_page_that_does_not_open_hinders_no_start(
    app: House, cast: Cast, talks: Talks, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuses() -> str:
        raise NotFound("There is no home.")

    monkeypatch.setitem(app.view_functions, "home.index", refuses)

    assert len(read_first(app)) == 3
    assert "/ was not opened beforehand: There is no home." in caplog.text
