"""The pages on which a round is published by two."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.operations.house.people import suspend
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def prepare(client: FlaskClient, talks: Talks, **fields: str) -> str:
    """Defer what is left, prepare the round, and return the address of the preparation."""
    client.post(f"/rounds/{talks.round}/deferrals", data={"reason": "No time left."})
    form = {"title": "Revised text", "symbol": "A/2", "standing": "basis for further work", **fields}
    return client.post(f"/rounds/{talks.round}/preparations", data=form).location


def change(store: Store, cast: Cast, talks: Talks) -> None:
    """Write an editorial version of the clause on conduct."""
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "damage", "impair")


def test_what_one_prepares_another_publishes(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = prepare(client_for(cast.sefa), talks)
    second = client_for(cast.sten)
    offered = second.get(address).text
    page = second.post(f"{address}/approval", follow_redirects=True).text

    assert "Approve and publish" in offered
    assert "Published: Revised text." in page
    assert "basis for further work" in page
    assert "Prepared by" in page


def test_the_first_is_not_offered_the_approval_and_refused_it(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    address = prepare(client, talks)

    assert "Somebody else of the secretariat" in client.get(address).text
    assert client.post(f"{address}/approval").status_code == 403


def test_a_round_with_open_amendments_is_not_prepared_and_nothing_typed_is_lost(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = client_for(cast.sefa).post(
        f"/rounds/{talks.round}/preparations", data={"title": "My text", "standing": "informal"}
    )

    assert page.status_code == 422
    assert "2 tabled amendments have no fate yet (1, 2)" in page.text
    assert 'value="My text"' in page.text


def test_what_blocks_a_publication_is_linked_with_the_desk_where_it_waits(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = client_for(cast.sefa).get(f"/rounds/{talks.round}/preparations/new").text

    assert f'<a href="/amendments/{talks.hard}">Amendment 2</a>' in page
    assert f'<a href="/clauses/{talks.conduct}/merges/new">Article 2</a>' in page


def test_an_approval_refused_for_what_was_tabled_since_links_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = prepare(client_for(cast.sefa), talks)
    delegate, second = client_for(cast.nadia), client_for(cast.sten)
    delegate.post(f"/amendments/{talks.draft}/tabling", data={"edition": "1"})
    offered = second.get(address).text
    refused = second.post(f"{address}/approval")

    assert "Approve and publish" not in offered
    assert refused.status_code == 422
    assert "1 tabled amendment has no fate yet (3)" in refused.text
    assert f'<a href="/amendments/{talks.draft}">Amendment 3</a>' in refused.text


def test_a_text_that_has_moved_on_is_a_409_with_both(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.sefa)
    address = prepare(client, talks)
    change(store, cast, talks)

    page = client_for(cast.sten).post(f"{address}/approval")

    assert page.status_code == 409
    assert "A State shall not damage" in page.text
    assert "A State shall not impair" in page.text


def test_a_secretary_alone_is_told_what_to_do(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    with store.writing() as db:
        suspend(db, cast.ada.actor, cast.sten.code)

    page = client_for(cast.sefa).get(f"/rounds/{talks.round}/preparations/new").text

    assert "only one secretary" in page
    assert "ask an administrator" in words(page)


def test_the_clean_text_is_one_click_away(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    address = prepare(client, talks)

    assert "population depends" in client.get(f"{address}?view=clean").text


def test_a_delegate_prepares_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).post(f"/rounds/{talks.round}/preparations").status_code == 403
