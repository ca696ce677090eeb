"""The button that watches is each reader's own on a page that others read too."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def is_watched(client: FlaskClient, path: str) -> bool:
    """Say whether the button of a page says that its reader watches what it shows."""
    page = client.get(path).text
    assert 'aria-keyshortcuts="W"' in page
    return 'aria-pressed="true"' in page


def test_readers_of_one_kept_page_have_each_her_own_button(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    path = f"/clauses/{talks.review}"
    for player in (cast.nadia, cast.bela):
        assert not is_watched(client_for(player), path)

    client_for(cast.nadia).post(f"{path}/watches", data={"attention": "watch"})
    client_for(cast.nadia).get(path)

    assert is_watched(client_for(cast.nadia), path)
    assert not is_watched(client_for(cast.bela), path)


def test_a_clause_with_a_proposal_of_ones_own_is_watched_already(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    assert is_watched(client_for(cast.noor), f"/clauses/{talks.conduct}")


def test_an_amendment_on_the_table_has_the_button_and_a_draft_none(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    assert not is_watched(client_for(cast.nadia), f"/amendments/{talks.hard}")
    assert 'aria-keyshortcuts="W"' not in client_for(cast.nadia).get(f"/amendments/{talks.draft}").text
