"""The rooms of groups and what drafts have said, for programs of those who write there."""

from negotiate.store import Store
from tests.cast import Cast
from tests.web.amendments.test_rooms import shared
from tests.web.programs import ClientFor, given, items
from tests.web.talks import Talks


def test_a_member_is_given_the_room_of_her_group(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    with store.writing() as db:
        group = shared(db, cast, talks.draft)
    bela, address = client_for(cast.bela), f"instruments/{talks.instrument}/rooms"
    bela.post(f"/amendments/{talks.draft}/backing")
    room = given(bela, f"{address}/{group}")

    assert [one["group"] for one in items(bela, address)] == [group]
    assert [(one["amendment"], one["standing"]) for one in room["drafts"]] == [(talks.draft, ["Belmara"])]
    assert client_for(cast.sefa).get(f"/api/v1/{address}/{group}").status_code == 404
    assert items(client_for(cast.sefa), address) == []


def test_what_a_draft_has_said_is_listed_to_its_delegation(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"amendments/{talks.draft}/drafting"
    (found,) = items(nadia, address)

    assert (found["edition"], found["saved_by"], found["is_newest"]) == (1, "Nadia of Arvenia", True)
    assert "safeguard" in found["text"]
    assert client_for(cast.bela).get(f"/api/v1/{address}").status_code == 404
