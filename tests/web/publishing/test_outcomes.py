"""The outcome of a round in a browser, and the change note that is written for it."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Audience
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.operations.text.instruments import set_audience
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import begun, published
from tests.page_order import faults_of
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
WORDS = {"opening": "A *short* round.", "closing": "More to come.", "said": ["amendments"], "edition": "0"}


@pytest.fixture
def outcome(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the address of the outcome of a round whose amendments were put off, open to everyone."""
    with store.writing() as db:
        set_audience(db, cast.sefa.actor, talks.instrument, Audience.PUBLIC)
        defer_rest(db, cast.sefa.actor, talks.round, "No time.")
        published(db, cast, begun(db, talks.instrument).round)
    return f"/rounds/{talks.round}"


def issued(client_for: ClientFor, cast: Cast, outcome: str) -> None:
    """Save a note and issue it."""
    sefa = client_for(cast.sefa)
    sefa.post(f"{outcome}/change-note", data=WORDS)
    sefa.post(f"{outcome}/change-note/issues", data={"edition": "1"})


def test_a_note_is_saved_and_issued_by_two_acts_and_then_everybody_reads_it(
    client_for: ClientFor, client: FlaskClient, cast: Cast, outcome: str
) -> None:
    sefa = client_for(cast.sefa)
    saved = sefa.post(f"{outcome}/change-note", data=WORDS, follow_redirects=True).text
    between = client.get(f"{outcome}/outcome").text
    shown = sefa.post(f"{outcome}/change-note/issues", data={"edition": "1"}, follow_redirects=True).text
    public = client.get(f"{outcome}/outcome").text

    assert "Nobody outside the secretariat sees it" in saved
    assert "No change note has been issued" in between
    assert "More to come" not in between
    assert "it never changes" in shown
    assert list(faults_of(public)) == []
    for words in ("A <em>short</em> round.", "Of 2 amendments, 2 were deferred.", "More to come."):
        assert words in public


def test_a_refused_note_is_shown_again_as_it_was_typed(client_for: ClientFor, cast: Cast, outcome: str) -> None:
    long = {**WORDS, "closing": "x" * 60_001}
    answer = client_for(cast.sefa).post(f"{outcome}/change-note", data=long)

    assert answer.status_code == 422
    assert "60,000 are the most" in answer.text
    assert "A *short* round." in answer.text


def test_a_correction_asks_what_was_wrong_and_leaves_what_was_issued_readable(
    client_for: ClientFor, client: FlaskClient, cast: Cast, outcome: str
) -> None:
    issued(client_for, cast, outcome)
    sten = client_for(cast.sten)
    sten.post(f"{outcome}/change-note", data={"opening": "A long round.", "edition": "1"})
    refused = sten.post(f"{outcome}/change-note/issues", data={"edition": "2"})
    sten.post(f"{outcome}/change-note/issues", data={"edition": "2", "reason": "It was long."})
    page = client.get(f"{outcome}/outcome").text

    assert "Say what was wrong" in refused.text
    assert page.index("A long round.") < page.index("It was long.") < page.index("A <em>short</em> round.")


def test_whoever_saves_second_sees_both(client_for: ClientFor, cast: Cast, outcome: str) -> None:
    client_for(cast.sefa).post(f"{outcome}/change-note", data=WORDS)
    second = client_for(cast.sten).post(f"{outcome}/change-note", data={**WORDS, "opening": "A long round."})

    assert second.status_code == 409
    assert "A long round." in second.text
    assert "A *short* round." in second.text


def test_round_publication_and_feed_lead_to_it(
    client_for: ClientFor, client: FlaskClient, cast: Cast, talks: Talks, outcome: str
) -> None:
    issued(client_for, cast, outcome)
    page = client.get(outcome).text
    publication = page.partition('href="/publications/')[2].partition('"')[0]

    assert f'href="{outcome}/outcome"' in page
    assert f'href="{outcome}/outcome"' in client.get(f"/publications/{publication}").text
    assert f"{outcome}/outcome" in client.get(f"/instruments/{talks.instrument}/publications.atom").text
    assert f'href="{outcome}/outcome"' in client.get(f"/instruments/{talks.instrument}/rounds").text


def test_whoever_may_not_read_the_text_finds_no_outcome(client: FlaskClient, talks: Talks) -> None:
    assert client.get(f"/rounds/{talks.round}/outcome").status_code == 404
