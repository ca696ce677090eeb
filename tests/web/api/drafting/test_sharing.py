"""Drafts shared with groups, for programs."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.amendments.drafting.test_sharing import group_of
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def group(store: Store, cast: Cast) -> str:
    """Return the code of a group of Arvenia and Belmara."""
    with store.writing() as db:
        return group_of(db, cast, cast.arvenia, cast.belmara)


def test_a_draft_is_opened_to_a_group_and_closed_again(
    client_for: ClientFor, cast: Cast, talks: Talks, group: str
) -> None:
    nadia, bela, draft = client_for(cast.nadia), client_for(cast.bela), f"/api/v1/amendments/{talks.draft}"
    private = nadia.get(draft).json
    shared = nadia.post(f"{draft}/sharing", json={"group": group, "is_for_reading": True}).json
    read = bela.get(draft).json
    closed = nadia.delete(f"{draft}/sharing").json

    assert private is not None
    assert (private["sharing"]["group"], private["sharing"]["groups"][0]["code"]) == (None, group)
    assert shared is not None
    assert (shared["sharing"]["group"]["code"], shared["sharing"]["is_for_reading"]) == (group, True)
    assert read is not None
    assert (read["sharing"]["readers"], read["sharing"]["groups"]) == (["Arvenia", "Belmara"], [])
    assert closed is not None
    assert closed["sharing"]["group"] is None
    assert bela.get(draft).status_code == 404


def test_a_member_of_the_group_is_asked_and_stands_behind_a_draft(
    client_for: ClientFor, cast: Cast, talks: Talks, group: str
) -> None:
    nadia, bela, draft = client_for(cast.nadia), client_for(cast.bela), f"/api/v1/amendments/{talks.draft}"
    shared = nadia.post(f"{draft}/sharing", json={"group": group}).json
    assert shared is not None
    (fellow,) = shared["sharing"]["could_be_asked"]
    nadia.post(f"{draft}/backing/invitations", json={"delegation": fellow["code"]})
    joined = bela.post(f"{draft}/backing").json
    left = bela.delete(f"{draft}/backing").json

    assert fellow["name"] == "Belmara"
    assert joined is not None
    assert joined["sharing"]["standing"] == ["Belmara"]
    assert left is not None
    assert [one["step"] for one in left["sharing"]["steps"]] == ["asked", "joined", "left"]
    assert bela.post(f"{draft}/sharing", json={"group": group}).status_code == 403
