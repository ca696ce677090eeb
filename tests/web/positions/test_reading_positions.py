"""Positions on readings, on their page: taken, read by those they are told to, and withdrawn visibly."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.web.app import House
from tests.cast import Cast, Player
from tests.operations.asking import put
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def question(app: House, cast: Cast, talks: Talks) -> str:
    """Return the address of the clash, put to the delegations."""
    with app.store.writing() as db:
        return f"/questions/{put(db, cast.sefa, by_code(db, Clause, talks.conduct)).code}"


def test_a_position_stands_beside_its_reading_and_is_withdrawn_visibly(
    client_for: ClientFor, cast: Cast, question: str
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    typed = {"reading": "2", "stance": "reserve", "note": "It binds too much.", "reach": "all participants"}
    code = nadia.post(f"{question}/positions", data=typed).location.partition("#position-")[2]
    before = bela.get(question).text
    nadia.post(f"/reading-positions/{code}/withdrawal")
    after = bela.get(question).text

    assert "It binds too much." in before
    assert "1 earlier position" in after


def test_what_is_noted_for_one_s_own_delegation_is_on_its_pages_alone(
    client_for: ClientFor, cast: Cast, question: str
) -> None:
    nadia, bela, sefa = client_for(cast.nadia), client_for(cast.bela), client_for(cast.sefa)
    typed = {"reading": "1", "stance": "oppose", "note": "Never.", "reach": "own delegation"}
    nadia.post(f"{question}/positions", data=typed)

    assert "Never." in nadia.get(question).text
    assert "Never." not in sefa.get(question).text
    assert "Never." not in bela.get(question).text
    assert bela.get(question).text.count("No position recorded.") == 3


@pytest.mark.parametrize("left_out", ["reading", "stance", "reach"])
def test_whoever_leaves_something_out_gets_the_form_back_as_it_was_filled_in(
    client_for: ClientFor, cast: Cast, question: str, left_out: str
) -> None:
    typed = {"reading": "1", "stance": "reserve", "note": "In capital.", "reach": "all participants"}
    again = client_for(cast.nadia).post(f"{question}/positions", data={**typed, left_out: ""})

    assert again.status_code == 422
    assert "In capital." in again.text
    assert 'class="error"' in again.text


def test_all_that_is_left_out_is_told_at_once(client_for: ClientFor, cast: Cast, question: str) -> None:
    again = client_for(cast.nadia).post(f"{question}/positions", data={"note": "In capital."})

    assert again.status_code == 422
    assert [f'id="{field}-error"' in again.text for field in ("reading", "stance", "reach")] == [True] * 3


def test_programs_read_it_take_one_and_take_it_back(
    client_for: ClientFor, cast: Cast, talks: Talks, question: str
) -> None:
    nadia, api = client_for(cast.nadia), f"/api/v1{question}/positions"
    (asked,) = nadia.get(f"/api/v1/clauses/{talks.conduct}/questions").json["items"]
    taken = nadia.post(api, json={"reading": 1, "stance": "support", "reach": "all participants"})
    back = nadia.post(f"/api/v1/reading-positions/{taken.json['code']}/withdrawal")

    assert [one["words"] for one in asked["readings"]] == [" shall", " should", " must"]
    assert (taken.status_code, taken.json["of"]) == (201, "reading 1")
    assert back.json["stands"] is False
