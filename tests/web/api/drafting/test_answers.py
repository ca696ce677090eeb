"""What delegations answer, for programs."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected_beneath
from tests.web.desk.test_desk_drafts import form, save
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def newest(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of the text as it stands after "shall not" has become "is not to"."""
    with store.writing() as db:
        return corrected_beneath(db, cast, by_code(db, Clause, talks.conduct), "shall not", "is not to").code


def test_what_was_carried_is_read_with_what_stands_in_its_way_and_confirmed(
    client_for: ClientFor, cast: Cast, talks: Talks, newest: str
) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/amendments/{talks.soft}"
    read = nadia.get(address).json
    stale = nadia.post(f"{address}/affirmation", json={"version": talks.version})
    confirmed = nadia.post(f"{address}/affirmation", json={"version": newest}).json

    assert read is not None
    assert (read["carried"]["version"], read["carried"]["result"]) == (newest, "clash")
    assert [one["wanted"] for one in read["carried"]["hindrances"]] == ["should"]
    assert stale.status_code == 409
    assert confirmed is not None
    assert confirmed["carried"]["is_confirmed"]


def test_an_amendment_is_put_anew_in_the_state_that_was_read(
    client_for: ClientFor, cast: Cast, talks: Talks, newest: str
) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/amendments/{talks.soft}"
    sent = {"base": newest, "heading": "Conduct", "body": "A State should not damage services."}
    tag = nadia.get(address).headers["ETag"]
    unread = nadia.post(f"{address}/revisions", json=sent)
    revised = nadia.post(f"{address}/revisions", json=sent, headers={"If-Match": tag})
    late = nadia.post(f"{address}/revisions", json=sent | {"body": "Peace."}, headers={"If-Match": tag})

    assert revised.json is not None
    assert (unread.status_code, revised.status_code, late.status_code) == (428, 201, 412)
    assert revised.json["body"] == "A State should not damage services."


def test_a_draft_is_carried_onto_the_newest_text(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/amendments/{talks.draft}"
    with store.writing() as db:
        corrected_beneath(db, cast, by_code(db, Clause, talks.objective), "This", "The present")
    behind = nadia.get(address)
    carried = nadia.post(f"{address}/carriage", headers={"If-Match": behind.headers["ETag"]}).json

    assert behind.json is not None
    assert behind.json["is_behind"]
    assert carried is not None
    assert not carried["is_behind"]


def test_words_offered_are_read_by_their_proposer_alone_and_answered_once(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sefa, nadia = client_for(cast.sefa), client_for(cast.nadia)
    filled = form(sefa, talks, place_key="own", own_key="is to")
    key = next(name for name in filled if name.startswith("own-"))[4:]
    save(sefa, talks, filled | {"offer": key}, "offers")
    read = nadia.get(f"/api/v1/amendments/{talks.soft}").json
    others = client_for(cast.bela).get(f"/api/v1/amendments/{talks.soft}").json
    assert read is not None
    (offer,) = read["offers"]
    reply = f"/api/v1/offers/{offer['code']}/reply"
    answered = nadia.post(reply, json={"consent": "agrees", "note": "With thanks."}).json

    assert (offer["offered"].strip(), offer["consent"]) == ("is to", None)
    assert others is not None
    assert others["offers"] == []
    assert answered is not None
    assert [(one["consent"], one["note"]) for one in answered["offers"]] == [("agrees", "With thanks.")]
    assert nadia.post(reply, json={"consent": "agrees"}).status_code == 422
