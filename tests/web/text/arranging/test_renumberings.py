"""The page that shows a renumbering before it is carried out."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Clause, Hand
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected, tabled
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_renumbering_is_shown_and_carried_out(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    new = {"label": "", "body": "States act under article 3.", "hand": "editorial"}
    client.post(f"/clauses/{talks.conduct}/insertions", data=new)
    address = f"/instruments/{talks.instrument}/renumberings"
    shown = client.get(f"{address}/new").text
    seal = re.search(r'name="seal" value="(\w+)"', shown)
    assert seal
    page = client.post(address, data={"start": "", "seal": seal[1]}, follow_redirects=True).text

    assert "<del>3</del><ins>4</ins>" in shown
    assert "Renumbered: 2 clauses" in page
    assert "Article 4" in page


def test_a_number_in_an_open_amendment_can_be_left(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        conduct, objective = by_code(db, Clause, talks.conduct), by_code(db, Clause, talks.objective)
        tabled(db, cast.nadia, conduct, "including", "under article 1, paragraph 2, including")
        corrected(db, cast, objective, "2. It applies", "2. Services are what people need.\n\n3. It applies")
    client = client_for(cast.sefa)
    address = f"/instruments/{talks.instrument}/renumberings"
    shown = client.get(f"{address}/new").text
    key = re.search(r'name="left" value="(\w+\.\d+)"', shown)
    seal = re.search(r'name="seal" value="(\w+)"', shown)
    assert key
    assert seal
    answer = client.post(address, data={"start": "", "seal": seal[1], "left": key[1]})

    assert "paragraph <del>2</del><ins>3</ins>, including" in shown
    assert answer.status_code == 422


def test_an_old_page_is_a_409(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/renumberings", data={"seal": "old"})

    assert answer.status_code == 409


def test_a_text_in_order_says_so(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).get(f"/instruments/{talks.instrument}/renumberings/new").text

    assert "Nothing to renumber" in page


def test_numbers_that_do_not_run_on_are_listed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    new = {"label": "", "body": "1. States act.\n\n3. States report under paragraph 9.", "hand": "editorial"}
    client.post(f"/clauses/{talks.conduct}/insertions", data=new)
    page = client.get(f"/instruments/{talks.instrument}/renumberings/new").text

    assert "1 number that does not run on" in page
    assert "a number is missing before it" in page
    assert "“<bdi>paragraph 9</bdi>” points to nothing" in page


def test_a_reference_that_was_left_before_says_so(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        new = NewClause("Article 6", "Care", "States act under article 1, paragraph 2.")
        insert(db, cast.sefa.actor, talks.review, new, Signing(Hand.EDITORIAL))
        objective = by_code(db, Clause, talks.objective)
        corrected(db, cast, objective, "2. It applies", "2. Services are what people need.\n\n3. It applies")
    client, address = client_for(cast.sefa), f"/instruments/{talks.instrument}/renumberings"
    shown = client.get(f"{address}/new").text
    key = re.search(r'name="left" value="(\w+\.\d+)"', shown)
    seal = re.search(r'name="seal" value="(\w+)"', shown)
    assert key
    assert seal
    client.post(address, data={"start": "", "seal": seal[1], "left": key[1]})
    again = client.get(f"{address}/new").text

    assert "Left before" not in shown
    assert "Left before, on " in again
