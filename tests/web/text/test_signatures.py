"""Signing a change on the page that lists it."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def own(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of a version with words of the secretariat's own."""
    with store.writing() as db:
        return corrected(db, cast, by_code(db, Clause, talks.conduct), "damage", "impair").code


def test_a_change_is_listed_until_it_is_signed(client_for: ClientFor, cast: Cast, talks: Talks, own: str) -> None:
    client = client_for(cast.sefa)
    before = client.get(f"/rounds/{talks.round}/preparations/new").text
    signature = {"hand": "editorial", "note": "One word throughout."}
    page = client.post(f"/versions/{own}/signature", data=signature, follow_redirects=True).text

    assert "signed by nobody" in before
    assert "signed by nobody" not in page
    assert "Sefa Secretariat" in page
    assert "One word throughout." in page


def test_the_chair_signs_and_comes_to_the_clause(client_for: ClientFor, cast: Cast, talks: Talks, own: str) -> None:
    answer = client_for(cast.chen).post(
        f"/versions/{own}/signature", data={"hand": "chair's proposal", "note": "A compromise."}
    )

    assert answer.location == f"/clauses/{talks.conduct}"


def test_an_unknown_hand_is_refused(client_for: ClientFor, cast: Cast, talks: Talks, own: str) -> None:
    assert client_for(cast.sefa).post(f"/versions/{own}/signature", data={"hand": "x"}).status_code == 422


def test_a_signature_without_a_note_is_asked_again_where_it_was_given(
    client_for: ClientFor, cast: Cast, own: str
) -> None:
    answers = [
        client_for(player).post(f"/versions/{own}/signature", data={"hand": hand, "note": " "})
        for player, hand in ((cast.sefa, "editorial"), (cast.chen, "chair's proposal"))
    ]

    assert [answer.status_code for answer in answers] == [422, 422]
    assert all("Say what these words are" in answer.text for answer in answers)
    assert "Prepare" in answers[0].text
    assert "No amendment asked for this" in answers[1].text
