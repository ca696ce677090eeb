"""The desk at work through its pages: saved as one goes, undone, merged with a colleague's choices, offered."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def form(client: FlaskClient, talks: Talks, **fields: str) -> dict[str, object]:
    """Return the form of the desk as it is open now, with fields filled in; `place` stands for its one place."""
    page = client.get(f"/clauses/{talks.conduct}/merges/new").text
    key = re.search(r'name="place-(\w+)"', page)[1]
    edition = re.search(r'name="edition" value="(\d+)"', page)[1]
    named = {name.replace("_", "-").replace("-key", f"-{key}"): words for name, words in fields.items()}
    return {"base": talks.version, "shown": [talks.soft, talks.hard], "edition": edition} | named


def save(client: FlaskClient, talks: Talks, filled: dict[str, object], to: str = "draft") -> object:
    """Send the form of the desk."""
    return client.post(f"/clauses/{talks.conduct}/{to}", data=filled)


def desk(client: FlaskClient, talks: Talks) -> str:
    """Return the desk as it opens."""
    return client.get(f"/clauses/{talks.conduct}/merges/new").text


def test_the_desk_opens_with_what_was_saved(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    answer = save(client, talks, form(client, talks, place_key="adopt 1"))

    assert answer.status_code == 302
    assert 'value="adopt 1" data-key="A" checked' in desk(client_for(cast.sefa), talks)


def test_a_script_gets_the_parts_that_follow(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    filled = form(client, talks, place_key="adopt 1")
    answer = client.post(f"/clauses/{talks.conduct}/draft", data=filled, headers={"X-Desk": "1"})

    assert answer.headers["X-Desk"] == "kept"
    assert "<ins> must</ins>" in answer.text
    assert "everything is decided" in answer.text
    assert "Amendment 2 taken; amendment 1 not taken" in answer.text


def test_undo_and_redo_go_back_and_forth(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    save(client, talks, form(client, talks, place_key="adopt 1"))
    save(client, talks, {**form(client, talks)}, "draft/undo")
    undone = desk(client, talks)
    save(client, talks, {**form(client, talks)}, "draft/redo")

    assert 'data-key="A" checked' not in undone
    assert 'value="adopt 1" data-key="A" checked' in desk(client, talks)


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_nothing_to_undo_is_said(client_for: ClientFor, cast: Cast, talks: Talks, way: str) -> None:
    client = client_for(cast.sefa)
    answer = save(client, talks, form(client, talks), f"draft/{way}")

    assert answer.status_code == 422
    assert "nothing of yours" in answer.text


def test_two_different_decisions_are_a_409_with_both(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    mine, theirs = client_for(cast.sefa), client_for(cast.sten)
    first = form(mine, talks, place_key="adopt 0")
    second = form(theirs, talks, place_key="adopt 1")
    save(mine, talks, first)
    answer = save(theirs, talks, second)

    assert answer.status_code == 409
    assert f"{cast.sten.name}</bdi>: amendment 2 taken" in answer.text
    assert f"{cast.sefa.name}</bdi>: amendment 1 taken" in answer.text


def test_a_contested_place_is_settled_by_a_button(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    mine, theirs = client_for(cast.sefa), client_for(cast.sten)
    first = form(mine, talks, place_key="adopt 0")
    second = form(theirs, talks, place_key="adopt 1")
    save(mine, talks, first)
    answer = save(theirs, talks, second)
    chosen = re.search(r'name="settle" value="(place-\w+ 0)"', answer.text)[1]
    save(theirs, talks, {**form(theirs, talks), "settle": chosen}, "draft/settlement")

    assert 'value="adopt 1" data-key="A" checked' in desk(mine, talks)
    assert "Decided differently" not in desk(mine, talks)


def test_publishing_over_unseen_decisions_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    mine, theirs = client_for(cast.sefa), client_for(cast.sten)
    old = form(theirs, talks, reason_rest="The chair preferred the other.")
    save(mine, talks, form(mine, talks, place_key="adopt 0"))
    answer = save(theirs, talks, old, "merges")

    assert answer.status_code == 409
    assert "Decided by a colleague since you opened the desk" in answer.text


def test_two_at_one_desk_see_each_other(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    mine, theirs = client_for(cast.sefa), client_for(cast.sten)
    mine.post(f"/clauses/{talks.conduct}/presence")
    answer = theirs.post(f"/clauses/{talks.conduct}/presence")

    assert answer.json["others"] == [cast.sefa.name]
    assert f"{cast.sefa.name} is here" in desk(theirs, talks)


def test_the_pulse_tells_of_a_change(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    before = client.post(f"/clauses/{talks.conduct}/presence").json
    save(client, talks, form(client, talks, place_key="adopt 1"))
    after = client.post(f"/clauses/{talks.conduct}/presence").json

    assert (before["edition"], after["edition"]) == (0, 1)
    assert before["shape"] == after["shape"]


def test_own_words_are_offered_and_answered(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, proposer = client_for(cast.sefa), client_for(cast.nadia)
    filled = form(client, talks, place_key="own", own_key="is to")
    key = next(name for name in filled if name.startswith("own-"))[4:]
    save(client, talks, filled | {"offer": key}, "offers")
    page = proposer.get(f"/amendments/{talks.soft}").text
    reply = re.search(r'action="(/offers/\w+/reply)"', page)[1]
    proposer.post(reply, data={"consent": "agrees", "note": "With thanks."})

    assert "is to" in page
    assert "With thanks." in desk(client, talks)


def test_nobody_else_answers_an_offer(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    filled = form(client, talks, place_key="own", own_key="is to")
    key = next(name for name in filled if name.startswith("own-"))[4:]
    save(client, talks, filled | {"offer": key}, "offers")
    reply = re.search(r'action="(/offers/\w+/reply)"', client_for(cast.nadia).get(f"/amendments/{talks.soft}").text)[1]

    assert client_for(cast.bela).post(reply, data={"consent": "agrees"}).status_code == 403
    assert "/offers/" not in client_for(cast.bela).get(f"/amendments/{talks.soft}").text


@pytest.mark.parametrize("to", ["draft", "draft/undo", "draft/redo", "draft/settlement", "presence", "offers"])
def test_a_delegate_does_not_reach_the_draft(client_for: ClientFor, cast: Cast, talks: Talks, to: str) -> None:
    answer = client_for(cast.nadia).post(
        f"/clauses/{talks.conduct}/{to}", data={"base": talks.version, "settle": "a 0"}
    )

    assert answer.status_code == 403
