"""Offering a variant's words to its parent in a browser."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import begin
from tests.operations.variants.test_offering import published_own_clause, spoken
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def clause(store: Store, cast: Cast) -> str:
    """Return the page of a clause of which a variant has published other words than its parent."""
    with store.writing() as db:
        negotiation = begin(db, cast)
        family = spoken(db, cast, negotiation)
        return f"/instruments/{family.variant.code}/parent/{negotiation.conduct.code}"


def test_a_delegation_offers_them_and_the_draft_says_whence_they_are(
    client_for: ClientFor, cast: Cast, clause: str
) -> None:
    client = client_for(cast.nadia)
    page = client.get(clause).text
    draft = client.post(f"{clause}/amendments", follow_redirects=True)
    amendment = draft.request.path.removesuffix("/edit")
    origin = "of “Regional text”, as it was published, its words unchanged. Told to those alone who may read that text."

    assert "Offer these words to the parent" in page
    assert "including clinics and water" in draft.text
    assert origin in words(client.get(amendment).text)
    assert origin in words(client.get(f"{amendment}/tabling").text)


def test_pressed_twice_it_begins_one_draft_and_leads_to_it(client_for: ClientFor, cast: Cast, clause: str) -> None:
    client = client_for(cast.nadia)
    first = client.post(f"{clause}/amendments").location.partition("?")[0].removesuffix("/edit")
    second = client.post(f"{clause}/amendments")

    assert second.location == first
    assert "no second one was begun" in words(client.get(second.location).text)


def test_the_secretariat_has_nothing_to_offer(client_for: ClientFor, cast: Cast, clause: str) -> None:
    client = client_for(cast.sefa)

    assert "Offer these words to the parent" not in client.get(clause).text
    assert client.post(f"{clause}/amendments").status_code == 403


def test_a_clause_that_the_variant_alone_has_is_offered_from_the_list_of_them(
    client_for: ClientFor, cast: Cast, store: Store
) -> None:
    with store.writing() as db:
        negotiation = begin(db, cast)
        family, own = published_own_clause(db, cast, negotiation, "Article 40")
        page, code = f"/instruments/{family.variant.code}/parent", own.code
        behind, parent = negotiation.conduct.code, f"/instruments/{negotiation.instrument.code}/variants"
    client = client_for(cast.nadia)
    lists = [words(client.get(one).text) for one in (page, parent)]
    draft = client.post(f"{page}/{behind}/amendments", data={"own": code}, follow_redirects=True)

    assert ["Offer it to the parent, behind Article 2" in one for one in lists] == [True, True]
    assert "The Parties of the region meet every year." in draft.text
    assert "Offer it to the parent" not in client_for(cast.sefa).get(page).text
