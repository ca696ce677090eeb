"""The page of the text as of a day."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.dates import read_date
from negotiate.models import DateRuleKind
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def ending(store: Store, cast: Cast, talks: Talks) -> None:
    """Let the article on conduct end two years after an entry into force today."""
    with store.writing() as db:
        sefa = cast.sefa.actor
        record_event(
            db,
            sefa,
            talks.instrument,
            NewEvent("entry into force", Occurrence(read_date("2999-01-17"), "Notification 1")),
        )
        notation = "ends 2 years after entry into force"
        add_rule(db, sefa, talks.conduct, NewRule(DateRuleKind.SUNSET, notation, label="End", ends=[""]))


def test_a_lapsed_clause_is_marked(client_for: ClientFor, cast: Cast, talks: Talks, ending: None) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/as-of?on=3001-02-01").text

    assert "Lapsed by this day" in page
    assert "In force since 17 January 2999" in page


def test_a_text_without_events_is_only_published(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/as-of").text

    assert "No adoption and no entry into force is recorded" in page


def test_before_the_first_publication_there_is_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/as-of?on=1999-01-01").text

    assert "Nothing had been published by this day." in page


def test_a_day_that_does_not_exist_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/as-of?on=2031-02-30")

    assert (answer.status_code, "does not exist" in answer.text) == (422, True)
