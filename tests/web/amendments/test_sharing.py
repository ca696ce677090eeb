"""Sharing a draft with a group from its page."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.operations.house.groups import add_group, join
from negotiate.policy import COMMAND_LINE
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def group(store: Store, cast: Cast) -> str:
    """Return a group of both delegations."""
    with store.writing() as db:
        code = add_group(db, cast.ada.actor, "Friends of the Text", "FT").code
        for delegation in (cast.arvenia, cast.belmara):
            join(db, COMMAND_LINE, code, delegation)
        return code


def test_a_draft_says_who_can_read_it(client_for: ClientFor, cast: Cast, talks: Talks, group: str) -> None:
    page = client_for(cast.nadia).get(f"/amendments/{talks.draft}").text

    assert "Only Arvenia." in page
    assert f'<option value="{group}">Friends of the Text' in page


def test_a_shared_draft_is_read_by_the_group_until_sharing_stops(
    client_for: ClientFor, cast: Cast, talks: Talks, group: str
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    url = f"/amendments/{talks.draft}"
    shared = nadia.post(f"{url}/sharing", data={"group": group, "reach": "writing"}, follow_redirects=True).text
    seen = bela.get(url)
    nadia.post(f"{url}/sharing/delete")

    assert "read and write it; only Arvenia" in shared
    assert (seen.status_code, "Stop sharing" in seen.text) == (200, False)
    assert bela.get(url).status_code == 404


def test_no_group_chosen_is_refused_with_a_sentence(
    client_for: ClientFor, cast: Cast, talks: Talks, group: str
) -> None:
    page = client_for(cast.nadia).post(f"/amendments/{talks.draft}/sharing", data={"group": ""})

    assert page.status_code == 422
    assert "Choose one of your groups." in page.text


def test_a_delegation_without_a_group_is_told_so(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert "belongs to no group" in client_for(cast.nadia).get(f"/amendments/{talks.draft}").text


def test_only_the_own_delegation_shares(client_for: ClientFor, cast: Cast, talks: Talks, group: str) -> None:
    client_for(cast.nadia).post(f"/amendments/{talks.draft}/sharing", data={"group": group})

    assert client_for(cast.bela).post(f"/amendments/{talks.draft}/sharing/delete").status_code == 403


def test_a_group_only_reads_what_it_is_not_said_to_write(
    client_for: ClientFor, cast: Cast, talks: Talks, group: str
) -> None:
    nadia, url = client_for(cast.nadia), f"/amendments/{talks.draft}"
    before = nadia.get(url).text
    shared = nadia.post(f"{url}/sharing", data={"group": group}, follow_redirects=True).text

    assert before.index(">only read<") < before.index(">read and write<")
    assert "read it, and not write it; only Arvenia" in shared
