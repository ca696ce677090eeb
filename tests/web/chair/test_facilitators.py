"""The pages that give and end the office of a facilitator, and what its holder finds on the page of her meeting."""

from collections.abc import Callable
from datetime import timedelta

from flask.testing import FlaskClient

from negotiate import clock
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def given(client_for: ClientFor, cast: Cast, talks: Talks) -> str:
    """Let the secretariat make Nadia a facilitator, and return the page of offices."""
    said = {"person": cast.nadia.code, "last_day": "2998-12-31"}
    sent = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/facilitators", data=said, follow_redirects=True)
    assert sent.status_code == 200
    return sent.text


def announced(client_for: ClientFor, cast: Cast, talks: Talks) -> str:
    """Let Nadia announce a meeting that she leads, and return its address."""
    nadia = client_for(cast.nadia)
    form = nadia.get(f"/instruments/{talks.instrument}/meetings/new").text
    office = form.partition('name="office"')[2].partition('value="')[2].partition('"')[0]
    day = (clock.now() + timedelta(days=3)).date()
    said = {"title": "Contact group", "begins": f"{day}T10:00", "ends": f"{day}T11:00", "zone": "UTC", "office": office}
    sent = nadia.post(f"/instruments/{talks.instrument}/meetings", data=said)
    assert sent.status_code == 302
    return sent.location


def test_an_office_is_given_and_everybody_reads_it(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    told = given(client_for, cast, talks)

    page = client_for(cast.bela).get(f"/instruments/{talks.instrument}/chair").text

    assert "is a facilitator until" in told
    assert cast.nadia.name in page
    assert "the whole text" in page
    assert "End it…" not in page


def test_what_cannot_be_used_is_said_and_kept(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    said = {"person": cast.nadia.code, "first_day": "2031-02-30", "last_day": ""}

    refused = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/facilitators", data=said)

    assert refused.status_code == 422
    assert "2031-02-30" in refused.text
    assert f'value="{cast.nadia.code}" selected' in refused.text


def test_the_last_of_all_days_is_none_too_many(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    said = {"person": cast.nadia.code, "last_day": "9999-12-31"}

    sent = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/facilitators", data=said)

    assert sent.status_code == 302


def test_its_holder_keeps_her_meeting(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    given(client_for, cast, talks)
    address = announced(client_for, cast, talks)
    nadia = client_for(cast.nadia)

    put = nadia.post(f"{address}/items", data={"item": "Conduct", "audience": "participants"}, follow_redirects=True)

    assert put.status_code == 200
    assert "led by" in put.text
    assert "Take it up" in put.text
    assert "Take it up" not in client_for(cast.bela).get(address).text


def test_her_clause_offers_her_no_more_than_her_group_agrees(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    given(client_for, cast, talks)

    page = client_for(cast.nadia).get(f"/clauses/{talks.conduct}").text

    assert 'value="agreed in group"' in page
    assert 'value="adopted"' not in page
    assert "Put it under silence" not in page
    assert 'name="level"' not in client_for(cast.noor).get(f"/clauses/{talks.conduct}").text


def test_the_office_is_ended_with_a_reason(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = given(client_for, cast, talks)
    address = "/facilitators/" + page.rpartition('"/facilitators/')[2].partition("/")[0] + "/end"
    chen = client_for(cast.chen)

    silent = chen.post(address, data={"reason": ""})
    ended = chen.post(address, data={"reason": "The chairs rotate."}, follow_redirects=True)

    assert (chen.get(f"{address}/new").status_code, silent.status_code) == (200, 422)
    assert "The chairs rotate." in ended.text
    assert client_for(cast.nadia).get(f"/instruments/{talks.instrument}/meetings/new").status_code == 403
