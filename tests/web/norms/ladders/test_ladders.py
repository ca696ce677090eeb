"""The pages of ladders: their list, and one with its table, its checks and its picture."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.norms.ladders.laddered import lay
from tests.web.norms.scenarios.test_bench import VERDICTS
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_ladder_is_found_in_the_list_and_from_its_clause(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    nadia, before = client_for(cast.nadia), client_for(cast.nadia).get(f"/instruments/{talks.instrument}/ladders").text
    clause = lay(store, cast, talks)

    listed = nadia.get(f"/instruments/{talks.instrument}/ladders").text

    assert "No clause is a ladder yet" in before
    assert f"/clauses/{clause}/ladder" in listed
    assert "1 thing to look at" in listed
    assert f"/clauses/{clause}/ladder" in nadia.get(f"/clauses/{clause}").text


def test_a_ladder_shows_its_cells_its_findings_and_a_picture_that_says_what_is_missing(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    page = client_for(cast.nadia).get(f"/clauses/{lay(store, cast, talks)}/ladder").text

    assert 'data-label="Response"' in page
    assert 'href="#check-1"' in page
    assert 'id="check-1"' in page
    assert "3 levels. Level 2–3 has a response, and nothing under “Ends when”." in page
    assert page.count('class="post gap"') == 1
    assert not VERDICTS.search(page)


def test_a_clause_without_a_ladder_says_so(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/clauses/{talks.conduct}/ladder").text

    assert "No ladder stands in this clause" in page
    assert "Propose a change in its cells" not in page
