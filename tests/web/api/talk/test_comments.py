"""Comments, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_comments_are_read_by_those_they_are_said_to(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, address = client_for(cast.bela), f"/api/v1/instruments/{talks.instrument}/threads"
    form = {"words": "Too weak, we think.", "reach": "own delegation", "text": talks.version, "quote": "shall not"}
    bela.post(f"/clauses/{talks.conduct}/comments", data=form)
    listed, others = bela.get(address).json, client_for(cast.nadia).get(address).json

    assert listed is not None
    assert [(one["quote"], one["comments"][0]["words"]) for one in listed["items"]] == [
        ("shall not", "Too weak, we think.")
    ]
    assert bela.get(f"/api/v1/threads/{listed['items'][0]['code']}").json == listed["items"][0]
    assert others == {"items": [], "next": None}


def test_threads_are_open_resolved_or_all(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/api/v1/instruments/{talks.instrument}/threads?show="

    assert client_for(cast.bela).get(f"{address}all").status_code == 200
    assert client_for(cast.bela).get(f"{address}none").status_code == 422


def test_words_are_spoken_of_and_answered(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    sent = {"words": "Too weak.", "reach": "all participants", "text": talks.version, "quote": "shall not"}
    begun = bela.post(f"/api/v1/clauses/{talks.conduct}/threads", json=sent)
    answered = nadia.post(f"{begun.headers['Location']}/comments", json={"words": "We think not."})

    assert (begun.status_code, answered.status_code) == (201, 201)
    assert answered.json is not None
    assert [one["words"] for one in answered.json["comments"]] == ["Too weak.", "We think not."]
    assert answered.json == bela.get(begun.headers["Location"]).json


def test_words_of_an_amendment_are_spoken_of(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela = client_for(cast.bela)
    soft = bela.get(f"/api/v1/amendments/{talks.soft}").json
    assert soft is not None
    sent = {"words": "Why?", "reach": "own delegation", "text": soft["revision"]}
    begun = bela.post(f"/api/v1/amendments/{talks.soft}/threads", json=sent)

    assert begun.json is not None
    assert (begun.status_code, begun.json["amendment"]) == (201, talks.soft)
    assert client_for(cast.nadia).get(begun.headers["Location"]).status_code == 404


def test_a_thread_is_resolved_and_opened_again_and_a_comment_taken_back(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    sent = {"words": "Too weak.", "reach": "all participants", "text": talks.version, "quote": "shall not"}
    address = bela.post(f"/api/v1/clauses/{talks.conduct}/threads", json=sent).headers["Location"]
    refused, resolved = nadia.post(f"{address}/resolution"), bela.post(f"{address}/resolution")
    reopened = bela.delete(f"{address}/resolution")

    assert (refused.status_code, resolved.status_code, reopened.status_code) == (403, 200, 200)
    assert resolved.json is not None
    assert reopened.json is not None
    assert (resolved.json["is_resolved"], reopened.json["is_resolved"]) == (True, False)

    said = resolved.json["comments"][0]["code"]
    theirs, taken_back = (one.post(f"/api/v1/comments/{said}/withdrawal") for one in (nadia, bela))

    assert (theirs.status_code, taken_back.status_code) == (403, 200)
    assert taken_back.json is not None
    assert taken_back.json["comments"][0]["words"] == ""


def test_words_of_a_draft_are_spoken_of_by_those_who_read_it(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, noor, draft = client_for(cast.nadia), client_for(cast.noor), f"/api/v1/amendments/{talks.draft}"
    read = noor.get(draft).json
    assert read is not None
    sent = {"words": "Too weak.", "reach": "own delegation", "text": str(read["edition"]), "quote": "safeguard"}
    begun = noor.post(f"{draft}/draft/threads", json=sent)
    listed = nadia.get(f"{draft}/threads").json
    too_far = noor.post(f"{draft}/draft/threads", json=sent | {"reach": "all participants"})

    assert (begun.status_code, too_far.status_code) == (201, 422)
    assert listed is not None
    assert [(one["quote"], one["comments"][0]["words"]) for one in listed["items"]] == [("safeguard", "Too weak.")]
    assert client_for(cast.bela).get(f"{draft}/threads").status_code == 404
