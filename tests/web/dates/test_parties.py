"""The page of parties: the depositary's table, with the source of every entry."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def record(client: FlaskClient, cast: Cast, talks: Talks, **spoilt: str) -> str:
    """Record a ratification of Arvenia and return the page."""
    fields = {"party": cast.arvenia, "act": "ratification", "happened_on": "2026-01-17", "source": "Notification 1"}
    url = f"/instruments/{talks.instrument}/parties"
    return client.post(url, data=fields | spoilt, follow_redirects=True).text


def test_a_ratification_stands_in_the_table(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = record(client_for(cast.sefa), cast, talks)

    assert "Recorded: Arvenia, ratification." in page
    assert "0 signatures, 1 instrument, 0 withdrawals" in words(page)


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        ({"party": ""}, "Choose the party"),
        ({"act": "coronation"}, "Choose one of the words"),
        ({"happened_on": ""}, "Give a day"),
        ({"happened_on": "2999-01-01"}, "lies ahead"),
        ({"source": ""}, "Say where this is written"),
        ({"act": "objection"}, "to what it objects"),
    ],
)
def test_a_spoilt_entry_is_refused_and_kept(
    client_for: ClientFor, cast: Cast, talks: Talks, spoilt: dict[str, str], sentence: str
) -> None:
    page = record(client_for(cast.sefa), cast, talks, **spoilt)

    assert sentence in page
    assert "nothing you typed is lost" in page


def test_an_entry_is_taken_back_and_stays_readable(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    code = record(client, cast, talks).split("/events/")[1].split("/")[0]
    url = f"/instruments/{talks.instrument}/events/{code}/retraction"

    page = client.post(url, data={"reason": "It was Belmara.", "back": "parties"}, follow_redirects=True).text

    assert "Taken back: It was Belmara." in page
    assert "0 instruments" in page


def test_a_delegate_reads_the_table(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)

    assert client.get(f"/instruments/{talks.instrument}/parties").status_code == 200
    assert client.post(f"/instruments/{talks.instrument}/parties", data={}).status_code == 422
