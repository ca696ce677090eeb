"""Marking as read by the buttons of the page, and taking it back."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.reading.test_since import correct, read_all
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def reader(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> FlaskClient:
    """Return Bela's browser: three clauses changed since she read them."""
    client = client_for(cast.bela)
    read_all(client, talks)
    correct(store, cast, talks.objective, "protect", "safeguard")
    correct(store, cast, talks.conduct, "hospitals", "clinics")
    correct(store, cast, talks.review, "five", "six")
    return client


def fields(client: FlaskClient, talks: Talks) -> dict[str, str]:
    """Return what the form of the page sends beside the button that is pressed."""
    page = client.get(f"/instruments/{talks.instrument}/since").text
    return dict(re.findall(r'type="hidden" name="([^"]+)"\s+value="([^"]*)"', page))


def count(client: FlaskClient, talks: Talks) -> str:
    """Return how many clauses the page counts."""
    page = client.get(f"/instruments/{talks.instrument}/since").text
    found = re.search(r"<b>(\d+) clauses?</b> changed", page)
    return found[1] if found else "0"


def test_a_clause_that_is_marked_goes_and_the_page_comes_back_at_the_next(reader: FlaskClient, talks: Talks) -> None:
    sent = fields(reader, talks)

    answer = reader.post(f"/instruments/{talks.instrument}/read-marks", data={**sent, "clause": talks.conduct})

    assert answer.location.endswith(f"#{talks.objective}")
    assert count(reader, talks) == "2"


def test_everything_up_to_a_clause_goes_in_the_order_of_the_text(reader: FlaskClient, talks: Talks) -> None:
    sent = fields(reader, talks)

    reader.post(f"/instruments/{talks.instrument}/read-marks", data={**sent, "up-to": talks.conduct})

    assert count(reader, talks) == "1"


def test_all_is_marked_at_once_and_taken_back_at_once(reader: FlaskClient, talks: Talks) -> None:
    address = f"/instruments/{talks.instrument}/read-marks"
    reader.post(address, data={**fields(reader, talks), "all": "1"})
    marked = count(reader, talks)
    reader.post(f"{address}/delete", data=fields(reader, talks))

    assert (marked, count(reader, talks)) == ("0", "3")


def test_one_mark_is_taken_back_by_itself(reader: FlaskClient, talks: Talks) -> None:
    reader.post(f"/instruments/{talks.instrument}/read-marks", data={**fields(reader, talks), "all": "1"})
    reader.post(f"/clauses/{talks.review}/read-marks/delete")

    assert count(reader, talks) == "1"


def test_a_change_that_came_after_the_page_is_not_marked_with_it(
    reader: FlaskClient, cast: Cast, talks: Talks, store: Store
) -> None:
    sent = fields(reader, talks)
    correct(store, cast, talks.review, "six", "seven")

    reader.post(f"/instruments/{talks.instrument}/read-marks", data={**sent, "all": "1"})

    assert count(reader, talks) == "1"
