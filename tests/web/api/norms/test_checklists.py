"""Checklists answered on clauses, for programs."""

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_questions_are_answered_for_ones_delegation_and_opened_to_all(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    address = f"/api/v1/clauses/{talks.conduct}/checklists/human-rights"
    before = nadia.get(address).json
    assert before is not None
    said = [{"question": "remedy", "says": "they do not say it", "reason": "Nobody can complain."}]
    answered = nadia.post(address, json={"version": before["version"], "answers": said})
    private = bela.get(address).json
    assert answered.json is not None
    nadia.post(f"/api/v1/filled-checklists/{answered.json['own']}/widening", json={"group": ""})
    opened = bela.get(address).json

    assert before["own"] == ""
    assert private is not None
    assert private["clause"]["said"] == []
    assert opened is not None
    assert [(one["by"], one["reason"]) for one in opened["clause"]["said"]] == [("Arvenia", "Nobody can complain.")]


def test_what_is_refused_is_said_and_an_unknown_list_is_not_there(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/clauses/{talks.conduct}/checklists"
    sent: dict[str, Any] = {"version": talks.version, "answers": []}

    assert nadia.post(f"{address}/human-rights", json=sent).status_code == 422
    assert nadia.get(f"{address}/nothing").status_code == 404
    assert nadia.post(f"{address}/human-rights", json=sent | {"version": "older"}).status_code == 409
