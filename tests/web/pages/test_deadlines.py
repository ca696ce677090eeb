"""How deadlines are told, and in which time zone they are typed."""

from collections.abc import Callable
from datetime import UTC, datetime

from flask.testing import FlaskClient

from negotiate import clock
from negotiate.web.pages.deadlines import typed_in, zone_choices
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


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


def test_all_instants_of_a_negotiation_are_told_by_its_clock(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    before = client.get(f"/amendments/{talks.soft}").text
    client.post(f"/instruments/{talks.instrument}/zone", data={"zone": "Asia/Tokyo"})
    pages = [client.get(url).text for url in (f"/amendments/{talks.soft}", f"/instruments/{talks.instrument}/record")]

    assert " UTC" in before
    assert all(" Tokyo" in page and " UTC" not in page for page in pages)


def test_every_instant_and_every_day_is_told_by_the_clock_of_whoever_reads_too(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia = client_for(cast.nadia)
    nadia.post("/account/zone", data={"zone": "Pacific/Kiritimati"})
    with clock.at(datetime(2131, 1, 17, 18, tzinfo=UTC)):
        client_for(cast.sefa).post(f"/rounds/{talks.round}/deadlines", data={"due_at": "2131-01-20T20:00"})
        record = nadia.get(f"/instruments/{talks.instrument}/record").text

    assert "17 January 2131, 18:00 UTC" in record
    assert "18 January 2131, 08:00 Kiritimati, your time" in record


def test_the_bar_tells_a_deadline_by_both_clocks(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client_for(cast.sefa).post(f"/rounds/{talks.round}/deadlines", data={"due_at": "2131-01-17T20:00"})
    client_for(cast.nadia).post("/account/zone", data={"zone": "Asia/Tokyo"})
    bar = client_for(cast.nadia).get(f"/instruments/{talks.instrument}").text.partition("<main")[0]

    assert "17 January 2131, 20:00 UTC" in bar
    assert "18 January 2131, 05:00 Tokyo, your time" in bar


def test_days_of_the_house_are_hers(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    ada = client_for(cast.ada)
    ada.post("/account/zone", data={"zone": "Pacific/Kiritimati"})
    with clock.at(datetime(2131, 1, 17, 18, tzinfo=UTC)):
        ada.post(f"/people/{cast.solveig.code}/seats", data={"role": "chair"})
        pages = [client_for(one).get(f"/people/{cast.solveig.code}").text for one in (cast.ada,)]

    assert "18 January 2131" in pages[0]
    assert "17 January 2131" not in pages[0]


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


def test_a_field_holds_an_instant_as_clocks_there_show_it() -> None:
    assert typed_in(datetime(2031, 1, 17, 18, 0, tzinfo=UTC), "Asia/Tokyo") == "2031-01-18T03:00"


def test_zones_are_chosen_by_words() -> None:
    assert ("America/New_York", "America/New York") in zone_choices()
