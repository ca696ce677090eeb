"""Clashes whose readings were put to the delegations, for programs."""

from collections.abc import Callable
from datetime import timedelta

from flask.testing import FlaskClient

from negotiate import clock
from negotiate.models import Clause
from negotiate.operations.desk.question_steps import end_question
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.state.rows import by_code
from negotiate.web.app import House
from tests.cast import Cast, Player
from tests.operations.asking import put
from tests.web.programs import given, items
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_those_of_a_text_and_those_of_a_clause_are_given_alike_with_how_they_ended(
    app: House, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    with app.store.writing() as db:
        question = put(db, cast.sefa, by_code(db, Clause, talks.conduct))
        end_question(db, cast.chen.actor, question.code, "It is settled.")
    nadia = client_for(cast.nadia)
    (of_text,) = nadia.get(f"/api/v1/instruments/{talks.instrument}/questions").get_json()["items"]
    (of_clause,) = nadia.get(f"/api/v1/clauses/{talks.conduct}/questions").get_json()["items"]

    assert of_text == of_clause
    assert [(step["turn"], step["made_by"], step["note"]) for step in of_text["steps"]] == [
        ("ended", "Chen Chair", "It is settled.")
    ]


def test_who_reads_no_amendments_is_given_none(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.olu).get(f"/api/v1/instruments/{talks.instrument}/questions").status_code == 404


def test_how_one_stands_is_told_in_one_word(app: House, client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, here = client_for(cast.nadia), f"/api/v1/instruments/{talks.instrument}/questions"
    day = clock.now() + timedelta(days=3)
    with app.store.writing() as db:
        question = put(db, cast.sefa, by_code(db, Clause, talks.conduct), until=day).code
    asked = client.get(here).get_json()["items"]
    with clock.at(day + timedelta(minutes=1)):
        late = client.get(here).get_json()["items"]
    with app.store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "Out of time.")
    deferred = client.get(here).get_json()["items"]
    with app.store.writing() as db:
        end_question(db, cast.chen.actor, question, "It is settled.")
    ended = client.get(here).get_json()["items"]

    assert [one["state"] for one in (*asked, *late, *deferred, *ended)] == ["asked", "late", "deferred", "ended"]
    assert [one["stands"] for one in (*asked, *late, *deferred, *ended)] == [True, True, False, False]


def test_one_is_given_by_its_code(app: House, client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    with app.store.writing() as db:
        question = put(db, cast.sefa, by_code(db, Clause, talks.conduct)).code
    nadia = client_for(cast.nadia)

    assert [given(nadia, f"questions/{question}")] == items(nadia, f"clauses/{talks.conduct}/questions")
