"""Contests of the record, for programs."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Amendment
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.contests.contested import declined
from tests.operations.negotiation import begin
from tests.web.contests.decisions import Decision

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def decision(store: Store, cast: Cast) -> Decision:
    """Return a decision of the secretariat on an amendment of Belmara's."""
    with store.writing() as db:
        negotiation = begin(db, cast)
        entry = declined(db, cast, negotiation)
        return Decision(negotiation.instrument.code, negotiation.conduct.code, entry.number)


def test_a_decision_is_contested_read_by_those_who_negotiate_and_taken_back(
    client_for: ClientFor, cast: Cast, decision: Decision, store: Store
) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    with store.reading() as db:
        declined_code = db.query(Amendment.code).scalar()
    sent = {"reason": "Four delegations were for it.", "amendment": declined_code}
    made = bela.post(f"/api/v1{decision.contests}", json=sent)
    listed = nadia.get(f"/api/v1/instruments/{decision.instrument}/contests").json
    withdrawn = bela.post(f"{made.headers['Location']}/withdrawal", json={"reason": "Settled."})

    assert made.status_code == 201
    assert made.json is not None
    assert (made.json["state"], made.json["entry"]["number"]) == ("open", decision.number)
    assert made.json["amendment"] == declined_code
    assert listed is not None
    assert [one["reason"] for one in listed["items"]] == ["Four delegations were for it."]
    assert withdrawn.json is not None
    assert (withdrawn.json["state"], withdrawn.json["withdrawn_reason"]) == ("withdrawn", "Settled.")


def test_what_is_refused_is_said_with_its_field(client_for: ClientFor, cast: Cast, decision: Decision) -> None:
    bela = client_for(cast.bela)
    empty = bela.post(f"/api/v1{decision.contests}", json={"reason": " "})
    unknown = bela.post(f"/api/v1{decision.contests}", json={"reason": "So.", "amendment": "nothing"})

    assert empty.json is not None
    assert empty.json["errors"][0]["pointer"] == "#/reason"
    assert (empty.status_code, unknown.status_code) == (422, 404)


def test_a_draft_has_met_no_fate_that_could_be_contested(client_for: ClientFor, cast: Cast, decision: Decision) -> None:
    bela = client_for(cast.bela)
    clause = bela.get(f"/api/v1/clauses/{decision.clause}").json
    assert clause is not None
    wording = {"base": clause["version"], "heading": "Conduct", "body": "Peace."}
    draft = bela.post(f"/api/v1/clauses/{decision.clause}/amendments", json=wording).json
    assert draft is not None
    sent = {"reason": "So.", "amendment": draft["code"]}

    assert bela.post(f"/api/v1{decision.contests}", json=sent).status_code == 422
