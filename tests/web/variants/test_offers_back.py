"""Offering a variant's words to its parent in a browser."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import begin
from tests.operations.variants.test_offering import spoken
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
    shown = client.get(draft.request.path.removesuffix("/edit")).text

    assert "Offer these words to the parent" in page
    assert "including clinics and water" in draft.text
    assert "of “Regional text”, as it was published, its words unchanged." in words(shown)


def test_the_secretariat_has_nothing_to_offer(client_for: ClientFor, cast: Cast, clause: str) -> None:
    client = client_for(cast.sefa)

    assert "Offer these words to the parent" not in client.get(clause).text
    assert client.post(f"{clause}/amendments").status_code == 403
