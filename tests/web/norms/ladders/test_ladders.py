"""The pages of ladders: their list, and one with its table, its checks and its picture."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.house.verdicts import VERDICTS
from tests.operations.negotiation import corrected
from tests.web.norms.ladders.laddered import lay
from tests.web.talks import Talks
from tests.web.words import words

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
    assert words(page).count("Propose words for it") == 1
    assert "3 levels. Level 2–3 has a response, and nothing under “Ends when”." in page
    assert page.count('class="post gap"') == 1
    assert not VERDICTS.search(page)


def test_a_clause_without_a_ladder_says_so(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/clauses/{talks.conduct}/ladder").text

    assert "No ladder stands in this clause" in page
    assert "Propose a change in its cells" not in page


def test_what_a_check_points_to_is_left_with_a_reason_until_its_rows_change(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    clause = lay(store, cast, talks)
    nadia, url = client_for(cast.nadia), f"/clauses/{clause}/ladder"
    (bound,) = re.findall(r'name="bound" value="(\w+)"', nadia.get(url).text)
    unsaid = nadia.post(f"/clauses/{clause}/hints", data={"bound": bound, "of": "ladder", "reason": ""})
    left = {"bound": bound, "of": "ladder", "reason": "It ends with level 1."}
    said = words(nadia.post(f"/clauses/{clause}/hints", data=left, follow_redirects=True).text)
    rivals, strangers = words(client_for(cast.bela).get(url).text), words(client_for(cast.olu).get(url).text)
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, clause), "2–3", "2")
    changed = words(nadia.get(url).text)

    assert unsaid.status_code == 422
    assert "Say why these words stay as they are." in unsaid.text
    assert "Left as it is: It ends with level 1. Arvenia" in said
    assert "Nothing to look at" in rivals
    assert "It ends with level 1." not in strangers
    assert "has a response, and nothing under “Ends when”." in changed
    assert "Left as it is" not in changed


def test_what_was_left_is_raised_again(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    clause = lay(store, cast, talks)
    nadia, url = client_for(cast.nadia), f"/clauses/{clause}/ladder"
    (bound,) = re.findall(r'name="bound" value="(\w+)"', nadia.get(url).text)
    left = {"bound": bound, "of": "ladder", "reason": "It ends with level 1."}
    page = nadia.post(f"/clauses/{clause}/hints", data=left, follow_redirects=True).text
    (again,) = re.findall(r'action="(/hint-dismissals/\w+/end)"', page)
    raised = words(nadia.post(again, data={"of": "ladder"}, follow_redirects=True).text)

    assert "1 thing to look at" in raised
    assert "raised a drafting hint on Article 3 again: A response without an end" in words(
        nadia.get(f"/instruments/{talks.instrument}/record").text
    )
