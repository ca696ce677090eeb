"""The page of dates: rules, events, what they come to."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def write(client: FlaskClient, talks: Talks, **spoilt: str) -> str:
    """Write down the rule of the review article and return the page."""
    fields = {"clause": talks.review, "kind": "review", "notation": "5 years after entry into force"} | spoilt
    url = f"/instruments/{talks.instrument}/date-rules"
    return client.post(url, data=fields, follow_redirects=True).text


def record(client: FlaskClient, talks: Talks, **spoilt: str) -> str:
    """Record the entry into force and return the page."""
    fields = {"event": "entry into force", "happened_on": "2026-01-17", "source": "Notification 1"} | spoilt
    return client.post(f"/instruments/{talks.instrument}/events", data=fields, follow_redirects=True).text


def test_a_rule_without_its_event_has_no_date(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert "anchor not yet known" in write(client_for(cast.sefa), talks)


def test_the_recorded_event_gives_the_date_and_the_working(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    write(client, talks)
    page = record(client, talks)

    assert "17 January 2031" in page
    assert "17 Jan 2026 + 5 years = 17 Jan 2031" in page


def test_the_page_can_be_read_as_of_another_day(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    write(client, talks)
    record(client, talks)

    assert "overdue" in client.get(f"/instruments/{talks.instrument}/dates?as_of=2031-02-01").text


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        ({"happened_on": "2026-02-30"}, "2026-02-30 does not exist"),
        ({"happened_on": ""}, "Give a day."),
        ({"source": " "}, "Say where this is written"),
        ({"event": ""}, "Say what happened"),
        ({"event": "extended"}, "needs the day until which it runs"),
    ],
)
def test_a_spoilt_event_is_refused(
    client_for: ClientFor, cast: Cast, talks: Talks, spoilt: dict[str, str], sentence: str
) -> None:
    assert sentence in record(client_for(cast.sefa), talks, **spoilt)


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        ({"notation": ""}, "Write the rule"),
        ({"notation": "on 2031-02-30"}, "2031-02-30 does not exist"),
        ({"lead_days": "many"}, "whole number"),
        ({"lead_days": "-1"}, "from 0 to"),
    ],
)
def test_a_spoilt_rule_is_refused(
    client_for: ClientFor, cast: Cast, talks: Talks, spoilt: dict[str, str], sentence: str
) -> None:
    assert sentence in write(client_for(cast.sefa), talks, **spoilt)


def test_a_correction_keeps_the_wrong_entry_readable(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    page = record(client, talks)
    code = page.split("/events/")[1].split("/")[0]
    fields = {"happened_on": "2026-01-18", "source": "Notification 2"}
    url = f"/instruments/{talks.instrument}/events/{code}/corrections"
    corrected = client.post(url, data=fields, follow_redirects=True).text

    assert "Notification 1" in corrected
    assert "Notification 2" in corrected
    assert "<del>entry into force</del> corrected" in corrected


def test_a_delegate_reads_dates_and_writes_none(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)

    assert client.get(f"/instruments/{talks.instrument}/dates").status_code == 200
    assert client.post(f"/instruments/{talks.instrument}/events", data={"happened_on": "2026-01-17"}).status_code == 403


def test_every_field_of_an_event_that_says_nothing_is_named_at_once(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = record(client_for(cast.sefa), talks, event="", happened_on="", source="")

    assert all(f'href="#{field}"' in page for field in ("event", "happened_on", "source"))


def test_every_field_of_a_rule_that_cannot_be_read_is_named_at_once(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = write(client_for(cast.sefa), talks, notation="", lead_days="99999", ends="clause", paragraph="99")

    assert all(f'href="#{field}"' in page for field in ("notation", "lead_days"))
