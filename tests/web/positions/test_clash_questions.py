"""The pages of readings that are put to delegations: chosen, put, met on Home and beside the clause, and asked anew."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from negotiate import clock
from negotiate.models import Audience, Clause
from negotiate.operations.text.instruments import set_audience
from negotiate.state.desk.rival_readings import clashes_of
from negotiate.state.rows import by_code
from negotiate.web.app import House
from tests.cast import Cast, Player
from tests.operations.asking import put
from tests.operations.negotiation import tabled
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def form(app: House, talks: Talks) -> dict[str, str]:
    """Return what the form of the one clash sends."""
    with app.store.reading() as db:
        found = clashes_of(db, by_code(db, Clause, talks.conduct))
        assert found is not None  # two amendments meet there
        return {"place": found.clashes[0].key, "version": found.version_code}


def test_what_the_chair_puts_waits_on_home_and_stands_beside_the_clause(
    client_for: ClientFor, cast: Cast, talks: Talks, form: dict[str, str]
) -> None:
    chen, nadia = client_for(cast.chen), client_for(cast.nadia)
    shown = chen.get(f"/clauses/{talks.conduct}/questions/new").text
    answer = chen.post(f"/clauses/{talks.conduct}/questions", data={**form, "note": "Which can you live with?"})
    page = nadia.get(answer.location).text

    assert "Amendment 1" in shown
    assert "Which can you live with?" in page
    assert "no position recorded" in page
    assert answer.location.endswith(page.partition("/questions/")[2].partition("/")[0])
    assert "Question 1 on Article 2" in nadia.get("/").text
    assert "Question 1 to the delegations" in nadia.get(f"/clauses/{talks.conduct}").text


@pytest.mark.parametrize("page", ["/", "/waiting"])
def test_home_asks_no_more_once_the_instant_for_answers_has_passed(
    client_for: ClientFor, cast: Cast, talks: Talks, app: House, page: str
) -> None:
    nadia, until = client_for(cast.nadia), clock.now().replace(hour=12, minute=0) + timedelta(days=1)
    with app.store.writing() as db:
        put(db, cast.sefa, by_code(db, Clause, talks.conduct), until=until)

    with clock.at(until - timedelta(minutes=1)):
        before = nadia.get(page).text
    with clock.at(until + timedelta(minutes=1)):
        after = nadia.get(page).text

    assert "Question 1 on Article 2" in before
    assert "Question 1 on Article 2" not in after


def test_the_table_of_readings_marks_who_has_left(
    client_for: ClientFor, cast: Cast, talks: Talks, form: dict[str, str]
) -> None:
    sefa = client_for(cast.sefa)
    shown = sefa.post(f"/clauses/{talks.conduct}/questions", data=form).location
    before = sefa.get(shown).text
    sefa.post(f"/instruments/{talks.instrument}/participations/{cast.arvenia}/end", data={"reason": "It left."})

    assert "took part until" not in before
    assert "took part until" in sefa.get(shown).text


def test_the_desk_leads_to_it_and_shows_it(
    client_for: ClientFor, cast: Cast, talks: Talks, form: dict[str, str]
) -> None:
    sefa = client_for(cast.sefa)
    before = sefa.get(f"/clauses/{talks.conduct}/merges/new").text
    sefa.post(f"/clauses/{talks.conduct}/questions", data=form)
    after = sefa.get(f"/clauses/{talks.conduct}/merges/new").text

    again = " ".join(sefa.get(f"/clauses/{talks.conduct}/questions/new").text.split())

    assert f"place={form['place']}" in before
    assert "3 readings of “shall”</a>" in again
    assert "0 delegations have told all participants a position." in " ".join(after.split())


def test_words_that_have_changed_since_are_not_put_and_nothing_typed_is_lost(
    client_for: ClientFor, cast: Cast, talks: Talks, form: dict[str, str], app: House
) -> None:
    sefa = client_for(cast.sefa)
    with app.store.writing() as db:
        tabled(db, cast.nadia, by_code(db, Clause, talks.conduct), "shall not", "may not")
    again = sefa.post(f"/clauses/{talks.conduct}/questions", data={**form, "note": "By Friday, please."})

    assert again.status_code == 409
    assert "By Friday, please." in again.text
    assert form["version"] not in again.text


def test_whoever_comes_second_is_led_to_the_question_that_there_is_with_her_own_note(
    client_for: ClientFor, cast: Cast, talks: Talks, form: dict[str, str]
) -> None:
    first = client_for(cast.sefa).post(f"/clauses/{talks.conduct}/questions", data={**form, "note": "By Friday."})
    chen = client_for(cast.chen)
    second = chen.post(f"/clauses/{talks.conduct}/questions", data={**form, "note": "No later than Monday."})
    page = chen.get(second.location).text

    assert second.location.endswith(first.location)
    assert "nothing was put twice" in page
    assert "No later than Monday." in page


def test_one_that_stands_no_more_says_so(
    client_for: ClientFor, cast: Cast, talks: Talks, form: dict[str, str], app: House
) -> None:
    sefa = client_for(cast.sefa)
    address = sefa.post(f"/clauses/{talks.conduct}/questions", data=form).location
    with app.store.writing() as db:
        tabled(db, cast.nadia, by_code(db, Clause, talks.conduct), "shall not", "may not")
    page = sefa.get(address).text

    assert "on an earlier wording" in page
    assert "See how they meet now" in page


def test_where_nothing_can_be_put_no_link_leads_to_a_form(
    client_for: ClientFor, cast: Cast, talks: Talks, form: dict[str, str]
) -> None:
    sefa = client_for(cast.sefa)
    before = sefa.get(f"/clauses/{talks.conduct}").text
    sefa.post(f"/clauses/{talks.conduct}/questions", data=form)

    assert "Put readings to the delegations" in before
    assert "Put readings to the delegations" not in sefa.get(f"/clauses/{talks.conduct}").text


def test_an_observer_reads_the_readings_and_is_told_of_no_position_nor_that_there_is_none(
    client_for: ClientFor, cast: Cast, talks: Talks, form: dict[str, str], app: House
) -> None:
    sefa, obi = client_for(cast.sefa), client_for(cast.obi)
    with app.store.writing() as db:
        set_audience(db, cast.sefa.actor, talks.instrument, Audience.OBSERVERS)
    observing = {"delegation": cast.ostravia, "capacity": "observer"}
    sefa.post(f"/instruments/{talks.instrument}/participations", data=observing)
    address = sefa.post(f"/clauses/{talks.conduct}/questions", data=form).location
    page, clause = obi.get(address).text, obi.get(f"/clauses/{talks.conduct}").text

    assert "Amendment 1" in page
    assert "not to your seat" in page
    assert "o position recorded" not in page
    assert "told all participants" not in clause
