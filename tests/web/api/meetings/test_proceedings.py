"""Silences, meetings and statements, for programs."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause, Level
from negotiate.operations.silence.procedures import Named, SilenceTerms, put_under_silence
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.programs import items
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def silence(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of a procedure on Article 1."""
    with store.writing() as db:
        words = Named({talks.objective: current_version(db, by_code(db, Clause, talks.objective)).code})
        terms = SilenceTerms(datetime(2999, 1, 1, tzinfo=UTC), Level.AGREED_IN_GROUP)
        return put_under_silence(db, cast.chen.actor, talks.instrument, words, terms).code


def test_a_silence_is_read_and_broken_with_a_reason(
    client_for: ClientFor, cast: Cast, talks: Talks, silence: str
) -> None:
    nadia = client_for(cast.nadia)
    listed = nadia.get(f"/api/v1/instruments/{talks.instrument}/silences").json
    unreasoned = nadia.post(f"/api/v1/silences/{silence}/objection", json={"reason": " "})
    broken = nadia.post(f"/api/v1/silences/{silence}/objection", json={"reason": "Our capital is still reading."})

    assert listed is not None
    assert [(one["code"], one["runs"]) for one in listed["items"]] == [(silence, True)]
    assert (unreasoned.status_code, broken.status_code) == (422, 201)
    assert broken.json is not None
    assert broken.json["objection"]["reason"] == "Our capital is still reading."
    assert (broken.json["silence"]["runs"], broken.json["silence"]["broken_by"]) == (False, "Arvenia")
    assert [clause["clause"] for clause in broken.json["clauses"]] == [talks.objective]


def test_a_statement_is_made_on_words_and_withdrawn(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    sent = {"version": talks.version, "kind": "reservation", "body": "We reserve our position."}
    made = nadia.post(f"/api/v1/clauses/{talks.conduct}/statements", json=sent)
    stale = nadia.post(f"/api/v1/clauses/{talks.conduct}/statements", json=sent | {"version": "none"})
    address = made.headers["Location"]
    withdrawn = nadia.post(f"{address}/withdrawal", json={"reason": "We have been heard."})
    listed = client_for(cast.bela).get(f"/api/v1/instruments/{talks.instrument}/statements").json

    assert (made.status_code, stale.status_code) == (201, 409)
    assert withdrawn.json is not None
    assert withdrawn.json["withdrawn_reason"] == "We have been heard."
    assert listed is not None
    assert [one["body"] for one in listed["items"]] == ["We reserve our position."]


def test_answers_link_to_the_page_for_people(client_for: ClientFor, cast: Cast, talks: Talks, silence: str) -> None:
    answered = client_for(cast.nadia).get(f"/api/v1/silences/{silence}")

    assert answered.headers["Link"] == f'</silences/{silence}>; rel="alternate"; type="text/html"'


def test_statements_are_listed_at_their_clause(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"clauses/{talks.conduct}/statements"
    said = {"version": talks.version, "kind": "reservation", "body": "We reserve our position."}
    nadia.post(f"/clauses/{talks.conduct}/statements", data=said)
    (found,) = items(client_for(cast.bela), address)

    assert (found["delegation"], found["kind"], found["body"]) == ("Arvenia", "reservation", "We reserve our position.")
