"""The page of the queue."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.operations.publishing.rounds import defer_rest
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_the_queue_counts_and_names_what_meets(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(f"/rounds/{talks.round}/queue").text

    assert "0 of 2 decided; 1 place still open on the desks" in page
    assert "1 wording" in page


def test_a_queue_with_everything_decided_says_what_comes_next(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "For lack of time.")
    page = client_for(cast.sefa).get(f"/rounds/{talks.round}/queue").text

    assert "2 of 2 decided" in page
    assert "Every amendment has its fate" in page
    assert f'href="/rounds/{talks.round}/preparations/new"' in page
    assert "Go on deciding" not in page


def test_filters_stand_in_the_address(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(f"/rounds/{talks.round}/queue?delegation={cast.belmara}&first=undecided").text

    assert f'href="/amendments/{talks.hard}"' in page
    assert f'href="/amendments/{talks.soft}"' not in page


def test_an_empty_answer_says_why(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(f"/rounds/{talks.round}/queue?kind=insert").text

    assert "Nothing answers these filters" in page


def test_a_delegate_does_not_reach_the_queue(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).get(f"/rounds/{talks.round}/queue").status_code == 403
