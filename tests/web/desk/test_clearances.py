"""The page on which a clause is cleared of options and brackets."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, corrected
from tests.web.agreements import ASKED, agree, seal
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]
OPEN = CONDUCT.replace("shall not", "[shall][should] not")


@pytest.fixture
def base(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the version of a text that leaves a word open."""
    with store.writing() as db:
        return corrected(db, cast, by_code(db, Clause, talks.conduct), CONDUCT, OPEN).code


def test_the_clause_leads_to_the_form(client_for: ClientFor, cast: Cast, talks: Talks, base: str) -> None:
    page = client_for(cast.sefa).get(f"/clauses/{talks.conduct}").text
    form = client_for(cast.sefa).get(f"/clauses/{talks.conduct}/clearances/new").text

    assert f'href="/clauses/{talks.conduct}/clearances/new"' in page
    assert re.search(r'name="place-0" value="" checked', form)
    assert '<small><bdi lang="en">should</bdi></small>' in form


def test_a_clause_without_brackets_has_no_button(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert "/clearances/new" not in client_for(cast.sefa).get(f"/clauses/{talks.conduct}").text
    assert "Nothing is open" in client_for(cast.sefa).get(f"/clauses/{talks.conduct}/clearances/new").text


def test_a_delegate_has_no_button(client_for: ClientFor, cast: Cast, talks: Talks, base: str) -> None:
    assert "/clearances/new" not in client_for(cast.nadia).get(f"/clauses/{talks.conduct}").text


def test_the_result_is_seen_before_it_is_stored(client_for: ClientFor, cast: Cast, talks: Talks, base: str) -> None:
    client, address = client_for(cast.sefa), f"/clauses/{talks.conduct}/clearances"
    sent = {"base": base, "place-0": "1", "note": "", "act": "preview"}
    shown = client.post(address, data=sent).text
    fragment = client.post(f"{address}/previews", data=sent).text

    assert re.search(r'name="place-0" value="1" checked', shown)
    assert "<del" in shown
    assert "<del" in fragment
    assert "<form" not in fragment
    assert "Version 2" in client.get(f"/clauses/{talks.conduct}").text


def test_what_is_chosen_is_published(client_for: ClientFor, cast: Cast, talks: Talks, base: str) -> None:
    client, address = client_for(cast.sefa), f"/clauses/{talks.conduct}/clearances"
    sent = {"base": base, "place-0": "1", "note": "Agreed in plenary.", "act": "publish"}
    page = client.post(address, data=sent, follow_redirects=True).text

    assert "Version 3 is published. What was not chosen stays open." in page
    assert "A State should not damage" in page


def test_a_refused_form_keeps_what_was_chosen(client_for: ClientFor, cast: Cast, talks: Talks, base: str) -> None:
    answer = client_for(cast.sefa).post(
        f"/clauses/{talks.conduct}/clearances", data={"base": base, "place-0": "1", "note": ""}
    )

    assert answer.status_code == 422
    assert "Say who agreed to this" in answer.text
    assert re.search(r'name="place-0" value="1" checked', answer.text)


def test_answers_of_an_older_page_are_a_409(client_for: ClientFor, cast: Cast, talks: Talks, base: str) -> None:
    client, address = client_for(cast.sefa), f"/clauses/{talks.conduct}/clearances"
    sent = {"base": base, "place-0": "0", "note": "Agreed."}
    client.post(address, data=sent)
    answer = client.post(address, data=sent)

    assert answer.status_code == 409
    assert "Your answers made the first text below" in answer.text


def test_answers_of_an_older_page_are_not_tried_on_the_newest_text(
    client_for: ClientFor, cast: Cast, talks: Talks, base: str
) -> None:
    client, address = client_for(cast.sefa), f"/clauses/{talks.conduct}/clearances"
    answer = client.post(address, data={"base": talks.version, "act": "preview"})

    assert answer.status_code == 409
    assert re.search(r'name="place-0" value="" checked', client.get(f"{address}/new").text)


def test_what_is_chosen_is_seen_in_the_room_and_by_whoever_opens_the_form_next(
    client_for: ClientFor, cast: Cast, talks: Talks, base: str
) -> None:
    address = f"/clauses/{talks.conduct}"
    client_for(cast.sefa).post(f"{address}/clearances/previews", data={"base": base, "place-0": "1"})
    form = client_for(cast.sten).get(f"{address}/clearances/new").text
    screen = client_for(cast.chen).get(f"{address}/projector").text

    assert re.search(r'name="place-0" value="1" checked', form)
    assert f'href="{address}/projector"' in form
    assert "As chosen so far" in screen
    assert "<del" in screen


def test_a_clearing_is_called_one_wherever_it_is_told(
    client_for: ClientFor, cast: Cast, talks: Talks, base: str
) -> None:
    sefa = client_for(cast.sefa)
    sefa.post(f"/clauses/{talks.conduct}/clearances", data={"base": base, "place-0": "1", "note": "Agreed."})
    page = sefa.get(f"/clauses/{talks.conduct}").text
    undoing = sefa.get(re.findall(r"/merges/\w+/take-back", page)[0]).text

    assert "brackets cleared · Sefa Secretariat" in words(page)
    assert "<span>Brackets cleared</span>" in page
    assert "Take the clearing back" in undoing


def test_before_the_brackets_of_agreed_words_are_cleared_the_form_asks(
    client_for: ClientFor, cast: Cast, talks: Talks, base: str, store: Store
) -> None:
    agree(store, cast, talks.conduct)
    client, address = client_for(cast.sefa), f"/clauses/{talks.conduct}/clearances"
    sent = {"base": base, "place-0": "1", "note": "Agreed in the contact group.", "act": "publish"}
    refused = client.post(address, data=sent)
    unsaid = client.post(address, data={**sent, "note": "", "falls": seal(refused.text)})
    done = client.post(address, data={**sent, "falls": seal(refused.text)}, follow_redirects=True)

    assert refused.status_code == 422
    assert ASKED.format("under discussion") in words(refused.text)
    assert f'type="hidden" name="falls" value="{seal(refused.text)}"' in unsaid.text
    assert "Version 3 is published." in done.text
