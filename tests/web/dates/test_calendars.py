"""A month, a timeline, and files for calendar programs: stable, secret where they are a person's."""

from collections.abc import Callable

import pytest
import vobject
from flask.testing import FlaskClient

from negotiate.dates import read_date
from negotiate.models import Audience, DateRuleKind
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.operations.dates.feeds import renew_feed
from negotiate.operations.text.instruments import set_audience
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def watched(store: Store, cast: Cast, talks: Talks) -> Talks:
    """Return the talks with a review rule and an entry into force."""
    with store.writing() as db:
        sefa, day = cast.sefa.actor, read_date("2026-01-17")
        notation = "every 5 years after entry into force"
        add_rule(db, sefa, talks.review, NewRule(DateRuleKind.REVIEW, notation, label="Review"))
        record_event(db, sefa, talks.instrument, NewEvent("entry into force", Occurrence(day, "Notification 1")))
    return talks


def open_to_all(store: Store, cast: Cast, talks: Talks) -> None:
    """Open the published rounds to everyone."""
    with store.writing() as db:
        set_audience(db, cast.sefa.actor, talks.instrument, Audience.PUBLIC)


def test_a_month_shows_what_falls_due(client_for: ClientFor, cast: Cast, watched: Talks) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{watched.instrument}/calendar?month=2031-01").text

    assert "January 2031" in page
    assert ">Review</a>" in page


def test_a_month_that_is_none_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/calendar?month=2031-13")

    assert (answer.status_code, "is no month" in answer.text) == (422, True)


def test_a_timeline_draws_and_lists_the_days(client_for: ClientFor, cast: Cast, watched: Talks) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{watched.instrument}/timeline").text

    assert "<svg" in page
    assert "17 January 2036" in page


def test_two_files_of_the_same_dates_are_the_same_bytes(client_for: ClientFor, cast: Cast, watched: Talks) -> None:
    client, url = client_for(cast.nadia), f"/instruments/{watched.instrument}/dates.ics"

    assert client.get(url).data == client.get(url).data


def test_a_public_instrument_gives_its_dates_to_everybody(
    client: FlaskClient, store: Store, cast: Cast, watched: Talks
) -> None:
    open_to_all(store, cast, watched)

    calendar = vobject.readOne(client.get(f"/instruments/{watched.instrument}/dates.ics").text)

    summaries = [event.summary.value for event in calendar.vevent_list]
    assert summaries[:2] == ["Entry into force", "Review, Article 3"]


def test_the_public_does_not_learn_the_dates_of_unpublished_words(
    client: FlaskClient, store: Store, cast: Cast, talks: Talks
) -> None:
    open_to_all(store, cast, talks)
    with store.writing() as db:
        clause = add_rule(db, cast.sefa.actor, talks.review, NewRule(DateRuleKind.REVIEW, "on 2031-05-14")).clause
        corrected(db, cast, clause, "five years", "six years")
        notation = "on 2032-05-14"
        add_rule(db, cast.sefa.actor, talks.review, NewRule(DateRuleKind.REVIEW, notation, label="Secret"))

    text = client.get(f"/instruments/{talks.instrument}/dates.ics").text

    assert "20310514" in text
    assert "Secret" not in text


def test_a_closed_instrument_gives_no_dates_to_nobody(client: FlaskClient, watched: Talks) -> None:
    assert client.get(f"/instruments/{watched.instrument}/dates.ics").status_code in (302, 404)


def test_a_secret_address_gives_a_person_her_dates(
    client: FlaskClient, store: Store, cast: Cast, watched: Talks
) -> None:
    with store.writing() as db:
        secret = renew_feed(db, cast.nadia.actor)

    answer = client.get(f"/calendars/{secret}.ics")

    assert answer.mimetype == "text/calendar"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert len(vobject.readOne(answer.text).vevent_list) > 1


def test_a_guessed_address_gives_nothing(client: FlaskClient, watched: Talks) -> None:
    assert client.get("/calendars/guessed.ics").status_code == 404
