"""Notices on the home page: shown until the person says that she has seen them."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Round
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import published
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def home(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> str:
    """Return Nadia's home page after the round was published."""
    with store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "")
        db.flush()
        db.expire_all()
        published(db, cast, by_code(db, Round, talks.round), "Revised text")
    return client_for(cast.nadia).get("/").text


def address(home: str) -> str:
    """Return where the first notice is marked as seen."""
    found = re.search(r'action="(/notices/\w+/sighting)"', home)
    assert found
    return found[1]


def test_a_publication_is_told_until_it_was_seen(client_for: ClientFor, cast: Cast, home: str) -> None:
    page = client_for(cast.nadia).post(address(home), follow_redirects=True).text

    assert "Published since you last looked" in home
    assert "Revised text" in home
    assert "Published since you last looked" not in page


def test_reading_what_changed_marks_nothing_as_seen(client_for: ClientFor, cast: Cast, home: str) -> None:
    client = client_for(cast.nadia)
    way = re.search(r'href="(/instruments/\w+/changes\?after=\w+)"', home)
    assert way
    client.get(way[1])

    assert "Published since you last looked" in client.get("/").text


def test_marking_it_where_it_is_read_stays_with_what_changed(
    client_for: ClientFor, cast: Cast, talks: Talks, home: str
) -> None:
    answer = client_for(cast.nadia).post(address(home), data={"act": "read"})

    assert answer.location.startswith(f"/instruments/{talks.instrument}/changes?after=")


def test_what_changed_offers_to_mark_its_text_as_seen_once(
    client_for: ClientFor, cast: Cast, talks: Talks, home: str
) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/changes").text
    client_for(cast.nadia).post(address(home))
    later = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/changes").text

    assert f'action="{address(home)}"' in page
    assert "/sighting" not in later
    assert "Revised text, seen by you on" in later
