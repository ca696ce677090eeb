"""Contesting an entry in a browser, without scripts: from the record to the answer."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.contests.contested import declined
from tests.operations.negotiation import begin
from tests.web.contests.decisions import Decision

ClientFor = Callable[[Player], FlaskClient]
REASON = {"reason": "Four delegations were for it."}


@pytest.fixture
def decision(store: Store, cast: Cast) -> Decision:
    """Return a decision of the secretariat on an amendment of Belmara's."""
    with store.writing() as db:
        negotiation = begin(db, cast)
        entry = declined(db, cast, negotiation)
        return Decision(negotiation.instrument.code, negotiation.conduct.code, entry.number)


def contested(client_for: ClientFor, cast: Cast, decision: Decision) -> str:
    """Let Belmara contest the decision, and return the address of the contest."""
    answer = client_for(cast.bela).post(decision.contests, data=REASON)
    return str(answer.headers["Location"])


def test_an_entry_is_contested_from_its_page_and_the_chair_answers(
    client_for: ClientFor, cast: Cast, decision: Decision
) -> None:
    bela, chen = client_for(cast.bela), client_for(cast.chen)
    entry = bela.get(f"/instruments/{decision.instrument}/record/{decision.number}").text
    form = bela.get(f"{decision.contests}/new").text
    address = contested(client_for, cast, decision)
    waiting = chen.get("/waiting").text
    answered = chen.post(
        f"{address}/answer", data={"outcome": "not upheld", "words": "It was put twice."}, follow_redirects=True
    ).text
    record = bela.get(f"/instruments/{decision.instrument}/record").text

    assert f'href="{decision.contests}/new"' in entry
    assert "What you object to, and why" in form
    assert "Belmara contests entry" in waiting
    assert "It was put twice." in answered
    assert re.search(r"contested by <bdi>Belmara</bdi>: not upheld", record)


def test_what_is_refused_is_shown_again_as_it_was_typed(client_for: ClientFor, cast: Cast, decision: Decision) -> None:
    empty = client_for(cast.bela).post(decision.contests, data={"reason": " ", "amendment": "1"})
    address = contested(client_for, cast, decision)
    twice = client_for(cast.bela).post(decision.contests, data={"reason": "Once more."})
    wrong = client_for(cast.chen).post(
        f"{address}/answer", data={"outcome": "upheld", "words": "It is right.", "led_to": "1"}
    )

    assert (empty.status_code, twice.status_code, wrong.status_code) == (422, 422, 422)
    assert '<option value="1" selected>' in empty.text
    assert "contested this entry already" in twice.text
    assert "Once more." in twice.text
    assert "It is right." in wrong.text
    assert "Give the number of an entry" in wrong.text


def test_a_contest_is_withdrawn_and_stays_readable(client_for: ClientFor, cast: Cast, decision: Decision) -> None:
    address = contested(client_for, cast, decision)
    client_for(cast.bela).post(f"{address}/withdrawal", data={"withdrawn": "Settled."})
    listed = client_for(cast.nadia).get(f"/instruments/{decision.instrument}/contests").text
    shown = client_for(cast.nadia).get(address).text

    assert "Nothing waits for an answer" in listed
    assert "Withdrawn" in listed
    assert "Settled." in shown


def test_what_an_answer_led_to_is_named_later(client_for: ClientFor, cast: Cast, decision: Decision) -> None:
    address, chen = contested(client_for, cast, decision), client_for(cast.chen)
    chen.post(f"{address}/answer", data={"outcome": "upheld", "words": "It will be decided anew."})
    sefa = client_for(cast.sefa)
    sefa.post(f"/instruments/{decision.instrument}/audience", data={"audience": "everyone"})
    named = chen.post(f"{address}/consequences", data={"led_to": str(decision.number + 3)}, follow_redirects=True).text

    assert "What it led to" in named
    assert f"entry {decision.number + 3}</a>" in named


def test_the_secretariat_says_how_long_there_is(client_for: ClientFor, cast: Cast, decision: Decision) -> None:
    times = f"/instruments/{decision.instrument}/contest-times"
    said = client_for(cast.sefa).post(times, data={"days": "3", "answer_days": "5"}, follow_redirects=True).text
    refused = client_for(cast.sefa).post(times, data={"days": "0", "answer_days": "5"})

    assert "within 3 days" in said
    assert refused.status_code == 422
    assert client_for(cast.nadia).post(times, data={"days": "3", "answer_days": "5"}).status_code == 403


def test_who_reads_no_record_finds_nothing(
    client: FlaskClient, client_for: ClientFor, cast: Cast, decision: Decision
) -> None:
    address = contested(client_for, cast, decision)

    assert client.get(address).status_code == 404
    assert client.get(f"/instruments/{decision.instrument}/contests").status_code == 404
    assert client_for(cast.olu).get(f"{decision.contests}/new").status_code == 404
