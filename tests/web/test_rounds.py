"""The pages of rounds: opening, deadlines, deferring, closing."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_round_with_open_amendments_does_not_close(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).post(f"/rounds/{talks.round}/closing")

    assert page.status_code == 422
    assert "2 tabled amendments have no fate yet (1, 2)" in page.text


def test_the_rest_is_deferred_and_the_round_closes(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    client.post(f"/rounds/{talks.round}/deferrals", data={"reason": "No time left."})
    page = client.post(f"/rounds/{talks.round}/closing", data={"title": "Revised text"}, follow_redirects=True).text

    assert "Published: Revised text." in page
    assert "No time left." in page


def test_a_deferred_amendment_comes_up_again_in_the_next_round(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    client.post(f"/rounds/{talks.round}/deferrals")
    client.post(f"/rounds/{talks.round}/closing")
    page = client.post(f"/instruments/{talks.instrument}/rounds", follow_redirects=True).text

    assert "2 amendments still have no fate" in page


@pytest.mark.parametrize(
    ("due_at", "sentence"),
    [
        ("2031-02-30T12:00", "does not exist: February 2031 has 28 days"),
        ("2001-01-01T12:00", "lies in the past"),
        ("soon", "is no day and time"),
    ],
)
def test_a_bad_deadline_is_refused_beside_its_field(
    client_for: ClientFor, cast: Cast, talks: Talks, due_at: str, sentence: str
) -> None:
    page = client_for(cast.sefa).post(f"/rounds/{talks.round}/deadlines", data={"due_at": due_at})

    assert page.status_code == 422
    assert sentence in page.text
    assert f'value="{due_at}"' in page.text


def test_only_one_round_is_open_at_a_time(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/rounds")

    assert page.status_code == 422
    assert "Round 1 is still open" in page.text


def test_a_delegate_cannot_close_a_round(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).post(f"/rounds/{talks.round}/closing").status_code == 403
