"""Amendments and drafts, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Amendment
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.amendments.drafting.test_sharing import group_of
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def codes(client: FlaskClient, talks: Talks, show: str = "") -> list[str]:
    """Return the codes of a list of amendments."""
    listed = client.get(f"/api/v1/instruments/{talks.instrument}/amendments?show={show or 'open'}").json
    assert listed is not None
    return [one["code"] for one in listed["items"]]


def test_what_is_on_the_table_is_listed_by_number(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert codes(client_for(cast.bela), talks) == [talks.soft, talks.hard]


def test_drafts_are_listed_for_their_own_delegation(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert codes(client_for(cast.noor), talks, "drafts") == [talks.draft]
    assert codes(client_for(cast.bela), talks, "drafts") == []


def test_what_there_is_not_to_ask_for_is_refused_by_name(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answered = client_for(cast.sefa).get(f"/api/v1/instruments/{talks.instrument}/amendments?show=drafts")

    assert answered.status_code == 422
    assert answered.json is not None
    assert answered.json["errors"][0]["pointer"] == "#/show"


def test_an_amendment_is_given_with_its_wording_against_the_text(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    whole = client_for(cast.bela).get(f"/api/v1/amendments/{talks.soft}").json

    assert whole is not None
    assert (whole["number"], whole["delegation"], whole["stage"]) == (1, "Arvenia", "tabled")
    assert [(one["ink"], one["text"]) for one in whole["strokes"] if one["ink"] != "kept"] == [
        ("removed", " shall"),
        ("added", " should"),
    ]


def wording(talks: Talks, **spoilt: str) -> dict[str, str]:
    """Return a wording that puts "clinics" for "hospitals"."""
    body = CONDUCT.replace("hospitals", "clinics")
    return {"base": talks.version, "heading": "Conduct", "body": body, "rationale": "Clearer.", **spoilt}


def draft(client: FlaskClient, talks: Talks) -> tuple[str, str]:
    """Draft an amendment, and return its address with its tag."""
    begun = client.post(f"/api/v1/clauses/{talks.conduct}/amendments", json=wording(talks))
    assert begun.status_code == 201
    return begun.headers["Location"], begun.headers["ETag"]


def test_a_program_drafts_changes_and_tables_as_its_person(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    address, tag = draft(nadia, talks)
    changed = nadia.put(address, json=wording(talks, rationale="Clearer still."), headers={"If-Match": tag})
    tabled = nadia.post(f"{address}/tabling", headers={"If-Match": changed.headers["ETag"]})

    assert tabled.json is not None
    assert (tabled.status_code, tabled.json["number"], tabled.json["rationale"]) == (200, 3, "Clearer still.")
    record = nadia.get(f"/instruments/{talks.instrument}/record").text
    assert "Nadia of Arvenia" in record
    assert "Clearer still." in nadia.get(f"/amendments/{tabled.json['code']}").text


def test_a_draft_that_changed_meanwhile_is_not_written_over(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, noor = client_for(cast.nadia), client_for(cast.noor)
    address, tag = draft(nadia, talks)
    noor.put(address, json=wording(talks, body="Peace."), headers={"If-Match": tag})
    late = nadia.put(address, json=wording(talks, body="War."), headers={"If-Match": tag})

    assert (late.status_code, late.mimetype) == (412, "application/problem+json")
    assert late.json is not None
    assert "Peace." in late.json["theirs"]
    assert nadia.post(f"{address}/tabling", headers={"If-Match": tag}).status_code == 412
    assert nadia.delete(address, headers={"If-Match": tag}).status_code == 412


def test_whoever_does_not_say_which_state_she_has_read_is_asked(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia = client_for(cast.nadia)
    address, _ = draft(nadia, talks)

    assert nadia.put(address, json=wording(talks)).status_code == 428
    assert nadia.delete(address).status_code == 428
    assert nadia.delete(address, headers={"If-Match": "*"}).status_code == 204
    assert nadia.get(address).status_code == 404


def test_a_change_is_drafted_to_anothers_amendment_and_changed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    hard = nadia.get(f"/api/v1/amendments/{talks.hard}").json
    assert hard is not None
    sent = {name: hard[name] for name in ("base", "label", "heading")} | {"body": hard["body"] + " Nor shall they."}
    begun = nadia.post(f"/api/v1/amendments/{talks.hard}/amendments", json={**sent, "revision": hard["revision"]})
    changed = nadia.put(begun.headers["Location"], json=sent | {"body": "Peace."}, headers={"If-Match": "*"})

    assert (begun.status_code, changed.status_code) == (201, 200)
    assert changed.json is not None
    assert changed.json["body"] == "Peace."


def test_an_amendment_is_withdrawn_with_its_reason(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/amendments/{talks.soft}/withdrawal"
    withdrawn = nadia.post(address, json={"reason": "Our capital asks for it."})

    assert withdrawn.json is not None
    assert (withdrawn.json["stage"], withdrawn.json["withdrawn_reason"]) == ("withdrawn", "Our capital asks for it.")
    assert nadia.post(address, json={}).status_code == 422


def test_a_delegation_stands_behind_anothers_amendment_and_leaves_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    bela, address = client_for(cast.bela), f"/api/v1/amendments/{talks.soft}/sponsorship"
    joined, left = bela.post(address), bela.delete(address)

    assert joined.json is not None
    assert left.json is not None
    assert (joined.json["sponsors"], left.json["sponsors"]) == (["Belmara"], [])


def test_a_draft_is_tabled_in_the_name_of_the_group_that_it_is_shared_with(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/amendments/{talks.draft}"
    with store.writing() as db:
        group = group_of(db, cast, cast.arvenia, cast.belmara)
    nadia.post(f"{address}/sharing", json={"group": group})
    tag = {"If-Match": nadia.get(address).headers["ETag"]}

    refused = nadia.post(f"{address}/tabling?behalf=everybody", headers=tag)
    tabled = nadia.post(f"{address}/tabling?behalf=group", headers=tag)

    assert refused.status_code == 422
    assert tabled.status_code == 200, tabled.json
    with store.reading() as db:
        amendment = by_code(db, Amendment, talks.draft)
        assert amendment.mandate is not None
        assert amendment.mandate.group.code == group


def test_a_draft_that_is_shared_with_no_group_is_tabled_for_none(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/amendments/{talks.draft}"
    tag = {"If-Match": nadia.get(address).headers["ETag"]}

    assert nadia.post(f"{address}/tabling?behalf=group", headers=tag).status_code == 422
