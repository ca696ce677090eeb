"""Watching by the buttons of pages, and no longer."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.reading.test_since import correct, read_all
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def order(page: str) -> list[str]:
    """Return the clauses of a page in the order in which it shows them."""
    return re.findall(r'<section class="since-clause stop" id="(\w+)"', page)


def test_a_watched_clause_comes_first_and_a_left_one_in_its_place(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client, here = client_for(cast.chen), f"/instruments/{talks.instrument}/since"
    read_all(client, talks)
    correct(store, cast, talks.objective, "protect", "safeguard")
    correct(store, cast, talks.review, "five", "six")
    address, sent = f"/clauses/{talks.review}/watches", {"instrument": talks.instrument}

    watched = client.post(address, data={**sent, "attention": "watch"}, follow_redirects=True).text
    left = client.post(address, data={**sent, "attention": "leave"}, follow_redirects=True).text

    assert order(watched) == [talks.review, talks.objective]
    assert order(left) == order(client.get(here).text) == [talks.objective, talks.review]


def test_a_delegation_is_watched_for_what_it_proposes(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client, here = client_for(cast.chen), f"/instruments/{talks.instrument}"
    read_all(client, talks)
    correct(store, cast, talks.conduct, "hospitals", "clinics")

    page = client.post(
        f"{here}/watches", data={"delegation": cast.belmara, "attention": "watch"}, follow_redirects=True
    ).text

    assert "you watch the amendments of Belmara" in page
    assert "You watch the amendments of Belmara" in page


def test_an_amendment_is_watched_from_its_page(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = (
        client_for(cast.chen)
        .post(f"/amendments/{talks.hard}/watches", data={"attention": "watch"}, follow_redirects=True)
        .text
    )

    assert 'aria-pressed="true"' in page


def test_another_word_is_none(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.chen).post(f"/clauses/{talks.review}/watches", data={"attention": "perhaps"})

    assert answer.status_code == 422
