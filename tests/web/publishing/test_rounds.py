"""The pages of rounds: opening, deadlines, deferring."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from negotiate import clock
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.page_order import faults_of
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def test_the_rest_is_deferred_with_its_reason(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    reason = {"reason": "No time left."}
    page = client.post(f"/rounds/{talks.round}/deferrals", data=reason, follow_redirects=True).text

    assert "2 amendments deferred to the next round." in page
    assert "No time left." in page


def test_a_round_with_nothing_left_leads_to_its_publication(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    before = client.get(f"/rounds/{talks.round}").text
    page = client.post(f"/rounds/{talks.round}/deferrals", follow_redirects=True).text

    assert "Prepare the publication" not in before
    assert "Prepare the publication" in page


@pytest.mark.parametrize(
    ("due_at", "sentence"),
    [
        ("2031-02-30T12:00", "does not exist: February 2031 has 28 days"),
        ("2001-01-01T12:00", "lies in the past"),
        ("soon", "is no day and time"),
    ],
)
def test_a_bad_deadline_is_refused_beside_its_field(
    client_for: ClientFor, cast: Cast, talks: Talks, due_at: str, sentence: str
) -> None:
    page = client_for(cast.sefa).post(f"/rounds/{talks.round}/deadlines", data={"due_at": due_at})

    assert page.status_code == 422
    assert sentence in page.text
    assert f'value="{due_at}"' in page.text


def test_once_a_deadline_has_passed_amendments_were_taken_until_then(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, addresses = client_for(cast.nadia), (f"/rounds/{talks.round}", f"/instruments/{talks.instrument}/rounds")
    day = clock.now() + timedelta(days=3)
    client_for(cast.sefa).post(f"/rounds/{talks.round}/deadlines", data={"due_at": f"{day:%Y-%m-%dT18:00}"})
    before = [client.get(address).text for address in addresses]
    with clock.at(day + timedelta(days=1)):
        after = [client.get(address).text for address in addresses]

    assert ["were taken until" in page for page in before] == [False, False]
    assert ["were taken until" in page for page in after] == [True, True]


def test_only_one_round_is_open_at_a_time(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/rounds")

    assert page.status_code == 422
    assert "Round 1 is still open" in page.text


def test_one_amendment_that_is_deferred_is_one(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client_for(cast.nadia).post(f"/amendments/{talks.soft}/withdrawal")
    page = client_for(cast.sefa).post(f"/rounds/{talks.round}/deferrals", follow_redirects=True).text

    assert "1 amendment deferred to the next round." in page


def test_whoever_does_not_read_the_table_is_told_no_number_of_it(
    client: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    table, rounds, one = (
        client.get(address).text
        for address in (
            f"/instruments/{talks.instrument}/amendments",
            f"/instruments/{talks.instrument}/rounds",
            f"/rounds/{talks.round}",
        )
    )

    assert "Amendments are not public" in table
    assert "Open 0" not in words(table)
    assert "No amendment has been tabled" not in rounds
    assert "No amendment yet" not in one
    assert "Those who take part in the negotiation read which amendments were tabled" in words(one)


def test_what_is_not_public_is_said_plainly_and_each_page_of_the_text_leads_there(
    client: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    text, rounds = (client.get(f"/instruments/{talks.instrument}{part}").text for part in ("", "/rounds"))
    inside = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/rounds").text

    assert f'href="/instruments/{talks.instrument}/rounds#not-open"' in text
    assert '<h2 id="not-open">What is not public</h2>' in rounds
    assert "Which amendments wait or have failed, whose they are and why" in rounds
    assert "not-open" not in inside


def test_each_reason_on_the_page_of_a_round_has_its_own_field(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        set_deadline(db, cast.sefa.actor, talks.round, clock.now() + timedelta(days=2))
    page = client_for(cast.sefa).get(f"/rounds/{talks.round}").text

    assert page.count('name="reason"') == 2
    assert list(faults_of(page)) == []
