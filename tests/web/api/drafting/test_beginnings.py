"""Drafts that begin with words that are there, and amendments that take others' words, for programs."""

from negotiate.operations.amendments.tabling import withdraw
from negotiate.store import Store
from tests.cast import Cast
from tests.web.amendments.test_sub_amendments import WANTED, proposed
from tests.web.programs import ClientFor, given, items
from tests.web.talks import Talks

COMMENT = {"words": "Name clinics too.", "reach": "own delegation", "quote": "hospitals"}


def test_a_draft_begins_with_what_somebody_said(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    sent = {**COMMENT, "text": talks.version}
    thread = nadia.post(f"/api/v1/clauses/{talks.conduct}/threads", json=sent).headers["Location"]
    refused = client_for(cast.bela).post(f"{thread}/amendment")
    begun = nadia.post(f"{thread}/amendment")

    assert refused.status_code == 404
    assert begun.json is not None
    assert (begun.status_code, begun.json["stage"], begun.json["clause"]) == (201, "draft", talks.conduct)
    assert "Name clinics too." in begun.json["rationale"]


def test_a_draft_begins_with_a_model_clause(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    model = given(nadia, "library/due-diligence")
    begun = nadia.post("/api/v1/library/due-diligence/amendments", json={"after": talks.conduct})

    assert begun.json is not None
    assert (begun.json["kind"], begun.json["body"]) == ("insert", model["body"])
    assert given(nadia, begun.headers["Location"].removeprefix("/api/v1/")) == begun.json


def test_a_change_is_taken_into_the_amendment_that_it_amends(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    change = proposed(bela, talks)
    sent = {"revision": given(nadia, f"amendments/{talks.soft}")["revision"]}
    late = nadia.post(f"/api/v1/amendments/{change}/incorporation", json={"revision": "of old"})
    taken = nadia.post(f"/api/v1/amendments/{change}/incorporation", json=sent)

    assert (late.status_code, late.mimetype, taken.status_code) == (409, "application/problem+json", 200)
    assert given(bela, f"amendments/{talks.soft}")["body"] == WANTED


def test_a_change_goes_on_by_itself_once_what_it_amends_has_left(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    bela = client_for(cast.bela)
    change = proposed(bela, talks)
    before = bela.post(f"/api/v1/amendments/{change}/takeover")
    with store.writing() as db:
        withdraw(db, cast.nadia.actor, talks.soft, "")
    after = bela.post(f"/api/v1/amendments/{change}/takeover")

    assert (before.status_code, after.status_code) == (422, 200)
    assert after.json is not None
    assert after.json["base"] == talks.version


def test_a_draft_says_again_what_it_said_in_the_state_that_was_read(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/amendments/{talks.draft}"
    first = nadia.get(address)
    assert first.json is not None
    wording = {name: first.json[name] for name in ("base", "label", "heading", "rationale")}
    read = {"If-Match": first.headers["ETag"]}
    saved = nadia.put(address, json={**wording, "body": "It is for all."}, headers=read)
    late = nadia.post(f"{address}/restoration", json={"edition": 1}, headers=read)
    back = nadia.post(f"{address}/restoration", json={"edition": 1}, headers={"If-Match": saved.headers["ETag"]})

    assert (late.status_code, back.status_code) == (412, 200)
    assert back.json is not None
    assert back.json["body"] == first.json["body"]
    assert [one["edition"] for one in items(nadia, f"amendments/{talks.draft}/drafting")] == [3, 2, 1]
