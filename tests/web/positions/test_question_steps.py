"""The pages on which a question is ended, taken up again, and its day is moved; and the list of all."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from negotiate import clock
from negotiate.models import Clause
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.operations.text.instruments import set_zone
from negotiate.state.rows import by_code
from negotiate.web.app import House
from tests.cast import Cast, Player
from tests.operations.asking import put
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
DAY = {"zone": "UTC", "note": "Capitals asked for it.", "shown": "0"}


def within(days: int) -> str:
    """Return a day and time to come, as a field has it."""
    return f"{clock.now() + timedelta(days=days):%Y-%m-%dT18:00}"


@pytest.fixture
def address(app: House, cast: Cast, talks: Talks) -> str:
    """Return the address of a question."""
    with app.store.writing() as db:
        return f"/questions/{put(db, cast.sefa, by_code(db, Clause, talks.conduct)).code}"


def test_the_day_is_moved_in_sight_of_those_who_are_asked(client_for: ClientFor, cast: Cast, address: str) -> None:
    client_for(cast.chen).post(f"{address}/day", data={**DAY, "until": within(9)})
    client_for(cast.chen).post(f"{address}/day", data={**DAY, "until": within(3), "shown": "1"})
    page = client_for(cast.nadia).get(address).text

    assert (page.count(within(9)), page.count(within(3))) == (3, 2)
    assert "Capitals asked for it." in page


def test_a_day_that_has_passed_keeps_what_was_typed(client_for: ClientFor, cast: Cast, address: str) -> None:
    again = client_for(cast.sefa).post(f"{address}/day", data={**DAY, "until": "2020-01-01T10:00"})

    assert again.status_code == 422
    assert "still to come" in again.text
    assert "Capitals asked for it." in again.text


def test_once_ended_the_page_says_why_has_no_form_and_home_asks_no_more(
    client_for: ClientFor, cast: Cast, address: str
) -> None:
    nadia = client_for(cast.nadia)
    before, home = nadia.get(address).text, nadia.get("/").text
    client_for(cast.sefa).post(f"{address}/end", data={"why": "It was settled in the corridor."})
    after = nadia.get(address).text

    assert ("Record the position" in before, "Record the position" in after) == (True, False)
    assert "It was settled in the corridor." in after
    assert ("Question 1" in home, "Question 1" in nadia.get("/").text) == (True, False)


def test_an_answer_that_comes_too_late_is_given_back(client_for: ClientFor, cast: Cast, address: str) -> None:
    client_for(cast.sefa).post(f"{address}/end", data={"why": "It is settled."})
    said = {"reading": "1", "stance": "reserve", "reach": "all participants", "note": "We would rather wait."}
    late = client_for(cast.nadia).post(f"{address}/positions", data=said)

    assert late.status_code == 409
    assert "Sefa Secretariat has ended this question" in late.text
    assert "“It is settled.”" in late.text
    assert re.findall(r'<label for="kept-\d+">([^<]*)', late.text) == ["Reading", "Stance", "Reach", "Note"]
    assert "We would rather wait." in late.text
    assert "What stands there now" not in late.text


def test_the_form_of_a_position_sends_no_code_that_a_refusal_would_give_back(
    client_for: ClientFor, cast: Cast, address: str
) -> None:
    form = client_for(cast.nadia).get(address).text.partition('id="state"')[2]

    assert ('name="reading"' in form, 'name="text"' in form) == (True, False)


def test_a_day_taken_away_is_told_with_the_one_before_it(client_for: ClientFor, cast: Cast, address: str) -> None:
    sefa, until = client_for(cast.sefa), clock.now() + timedelta(days=9)
    named = sefa.post(f"{address}/day", data={**DAY, "until": within(9)}, follow_redirects=True).text
    away = sefa.post(f"{address}/day", data={**DAY, "until": "", "shown": "1"}, follow_redirects=True).text
    page = " ".join(client_for(cast.nadia).get(address).text.split())

    assert f"Answers are asked for until {until.day} {until:%B %Y}, 18:00 UTC from now on." in named
    assert f"No day is named any more (before: {until.day} {until:%B %Y}, 18:00 UTC)." in away
    assert "; no day is named any more (before: <time" in page


def test_once_its_day_has_passed_answers_were_asked_for(client_for: ClientFor, cast: Cast, address: str) -> None:
    sefa, nadia = client_for(cast.sefa), client_for(cast.nadia)
    sefa.post(f"{address}/day", data={**DAY, "until": within(2)})
    before = nadia.get(address).text
    with clock.at(clock.now() + timedelta(days=4)):
        after = nadia.get(address).text

    assert ("answers are asked for until" in before, "answers were asked for until" in before) == (True, False)
    assert ("answers are asked for until" in after, "answers were asked for until" in after) == (False, True)


def test_the_desk_and_the_course_tell_of_a_day_as_of_one_that_has_passed(
    client_for: ClientFor, cast: Cast, talks: Talks, address: str
) -> None:
    sefa, desk = client_for(cast.sefa), f"/clauses/{talks.conduct}/merges/new"
    sefa.post(f"{address}/day", data={**DAY, "until": within(2)})
    before = " ".join(sefa.get(desk).text.split())
    with clock.at(clock.now() + timedelta(days=4)):
        after = " ".join(sefa.get(desk).text.split())

    assert (", until <time" in before, "answers were asked for until <time" in before) == (True, False)
    assert (", until <time" in after, "answers were asked for until <time" in after) == (False, True)


def test_one_whose_amendments_are_deferred_says_so_and_not_that_its_words_are_others(
    client_for: ClientFor, cast: Cast, talks: Talks, address: str, app: House
) -> None:
    with app.store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "Out of time.")
    page = " ".join(client_for(cast.nadia).get(address).text.split())
    listed = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/questions").text

    assert "As soon as that is open the question is asked again, in the same words" in page
    assert "deferred to the next round" in listed
    assert "earlier wording" not in page + listed


def test_a_refusal_tells_instants_by_the_clocks_of_the_instrument(
    client_for: ClientFor, cast: Cast, talks: Talks, address: str, app: House
) -> None:
    with app.store.writing() as db:
        set_zone(db, cast.sefa.actor, talks.instrument, "Asia/Tokyo")
    sefa, day = client_for(cast.sefa), clock.now() + timedelta(days=5)
    sefa.post(f"{address}/day", data={**DAY, "until": within(9), "zone": "Asia/Tokyo"})
    late = sefa.post(f"{address}/day", data={**DAY, "until": within(5), "zone": "Asia/Tokyo"}).text

    assert "Tokyo</time>" in late.partition("Changed by")[2]
    assert f"{day.day} {day:%B %Y}, 18:00 Tokyo" in late
    assert within(5) not in late


def test_it_is_taken_up_again(client_for: ClientFor, cast: Cast, address: str) -> None:
    sefa = client_for(cast.sefa)
    sefa.post(f"{address}/end", data={"why": "It is settled."})
    sefa.post(f"{address}/end/delete", data={"why": "It is not."})

    assert "Record the position" in client_for(cast.nadia).get(address).text


def test_the_list_has_what_is_asked_and_what_is_asked_no_more(
    client_for: ClientFor, cast: Cast, talks: Talks, address: str
) -> None:
    nadia, here = client_for(cast.nadia), f"/instruments/{talks.instrument}/questions"
    before = nadia.get(here).text
    client_for(cast.sefa).post(f"{address}/end", data={"why": "It is settled."})
    after = nadia.get(here).text

    assert ("Asked no more" in before, "Asked no more" in after) == (False, True)
    assert address in before
    assert here in nadia.get(f"/instruments/{talks.instrument}/amendments").text
    assert here in nadia.get(f"/instruments/{talks.instrument}/positions").text


def test_a_program_reads_the_day_the_end_and_every_step(
    client_for: ClientFor, cast: Cast, talks: Talks, address: str
) -> None:
    sefa = client_for(cast.sefa)
    sefa.post(f"{address}/day", data={**DAY, "until": within(9)})
    sefa.post(f"{address}/end", data={"why": "It is settled."})
    (found,) = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/questions").get_json()["items"]

    assert (found["number"], found["first_until"], found["until"]) == (1, None, f"{within(9)}:00Z")
    assert [(step["turn"], step["note"]) for step in found["steps"]] == [
        ("day moved", "Capitals asked for it."),
        ("ended", "It is settled."),
    ]
    assert found["ended_at"] == found["steps"][1]["made_at"]
