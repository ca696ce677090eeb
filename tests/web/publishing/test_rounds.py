"""The pages of rounds: opening, deadlines, deferring."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

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


def test_only_one_round_is_open_at_a_time(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/rounds")

    assert page.status_code == 422
    assert "Round 1 is still open" in page.text


def test_a_deadline_is_set_and_told_by_the_clock_where_the_negotiation_is_held(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    client.post(f"/instruments/{talks.instrument}/zone", data={"zone": "America/New_York"})
    typed = {"due_at": "2131-01-17T20:00", "zone": "America/New_York"}
    page = client.post(f"/rounds/{talks.round}/deadlines", data=typed, follow_redirects=True).text

    assert "17 January 2131, 20:00 New York" in page
    assert " · 18 January 2131, 01:00 UTC" in page
    assert 'value="2131-01-17T20:00"' in page


def test_a_deadline_is_told_by_the_clock_of_whoever_reads_too(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client_for(cast.sefa).post(f"/rounds/{talks.round}/deadlines", data={"due_at": "2131-01-17T20:00"})
    client_for(cast.nadia).post("/account/zone", data={"zone": "Asia/Tokyo"})
    hers, others = (client_for(one).get(f"/rounds/{talks.round}").text for one in (cast.nadia, cast.bela))

    assert "17 January 2131, 20:00 UTC" in hers
    assert "18 January 2131, 05:00 Tokyo, your time" in hers
    assert "Tokyo" not in others


def test_a_zone_that_does_not_exist_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, spoilt = client_for(cast.sefa), {"zone": "Europe/Atlantis"}
    answers = [client.post(url, data=spoilt) for url in (f"/instruments/{talks.instrument}/zone", "/account/zone")]

    assert [answer.status_code for answer in answers] == [422, 422]
    assert all("Choose one of the time zones in the list." in answer.text for answer in answers)


def test_a_time_that_no_clock_shows_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    typed = {"due_at": "2031-03-30T02:30", "zone": "Europe/Zurich"}
    page = client_for(cast.sefa).post(f"/rounds/{talks.round}/deadlines", data=typed)

    assert page.status_code == 422
    assert "clocks in Zurich are put forward then" in page.text


def test_one_amendment_that_is_deferred_is_one(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client_for(cast.nadia).post(f"/amendments/{talks.soft}/withdrawal")
    page = client_for(cast.sefa).post(f"/rounds/{talks.round}/deferrals", follow_redirects=True).text

    assert "1 amendment deferred to the next round." in page
