"""The page of one clause."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_clause_shows_its_words_its_history_and_its_amendments(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = client_for(cast.bela).get(f"/clauses/{talks.conduct}").text

    assert "A State shall not damage" in page
    assert "Version 1" in page
    assert "Amendment 1 · Arvenia" in page


def test_a_delegate_is_offered_to_propose_and_not_to_merge(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/clauses/{talks.conduct}").text

    assert "Propose a change" in page
    assert f"/clauses/{talks.conduct}/merges/new" not in page


def test_an_unknown_clause_is_not_found(client_for: ClientFor, cast: Cast) -> None:
    assert client_for(cast.bela).get("/clauses/nothing").status_code == 404
