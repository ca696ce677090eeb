"""The page of a dossier: what came since, and the decision."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.dates import read_date
from negotiate.models import DateRuleKind, Round
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import published
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def rule(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of a rule that ended on 17 January 2024."""
    with store.writing() as db:
        day = read_date("2022-01-17")
        record_event(db, cast.sefa.actor, talks.instrument, NewEvent("measure taken", Occurrence(day, "Record 1")))
        notation = "ends 2 years after measure taken, extendable"
        return add_rule(db, cast.sefa.actor, talks.conduct, NewRule(DateRuleKind.SUNSET, notation, label="End")).code


def decide(client: FlaskClient, talks: Talks, rule: str, **spoilt: str) -> str:
    """Record an extension in good time from a fresh page, and return the answer."""
    page = client.get(f"/instruments/{talks.instrument}/dossiers/{rule}?as_of=2023-06-01").text
    found = re.search(r'name="seen" value="(\w*)"', page)
    fields = {"answer": "extended", "on": "2023-06-01", "until": "2025-01-17", "source": "Decision 7"}
    url = f"/instruments/{talks.instrument}/date-rules/{rule}/decisions"
    seen = {"seen": found[1] if found else ""}
    return client.post(url, data=fields | seen | spoilt, follow_redirects=True).text


def test_an_extension_is_recorded(client_for: ClientFor, cast: Cast, talks: Talks, rule: str) -> None:
    page = decide(client_for(cast.chen), talks, rule)

    assert "Recorded: extended." in page
    assert "extended on 1 Jun 2023 to 17 Jan 2025" in page


def test_after_the_end_the_page_says_that_it_is_a_revival(
    client_for: ClientFor, cast: Cast, talks: Talks, rule: str
) -> None:
    page = client_for(cast.chen).get(f"/instruments/{talks.instrument}/dossiers/{rule}").text

    assert "A decision from now on is a revival" in page
    assert 'value="extended"' not in page


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        ({"answer": ""}, "Choose one of the words"),
        ({"on": ""}, "Give a day"),
        ({"on": "2024-06-01"}, "choose “revive”"),
        ({"until": ""}, "until when"),
        ({"source": ""}, "Say where this is written"),
        ({"seen": "other"}, "Something has been recorded since"),
    ],
)
def test_a_spoilt_decision_is_refused(
    client_for: ClientFor, cast: Cast, talks: Talks, rule: str, spoilt: dict[str, str], sentence: str
) -> None:
    assert sentence in decide(client_for(cast.chen), talks, rule, **spoilt)


def test_nothing_is_reopened_while_a_round_is_open(client_for: ClientFor, cast: Cast, talks: Talks, rule: str) -> None:
    url = f"/instruments/{talks.instrument}/date-rules/{rule}/reopenings"
    answer = client_for(cast.sefa).post(url, data={"clauses": talks.conduct, "reason": "Review"})

    assert (answer.status_code, "still open" in answer.text) == (422, True)


def test_clauses_are_reopened_while_their_agreed_words_stay(
    client_for: ClientFor, store: Store, cast: Cast, talks: Talks, rule: str
) -> None:
    with store.writing() as db:
        round = db.scalars(select(Round).where(Round.code == talks.round)).one()
        defer_rest(db, cast.sefa.actor, round.code, "Later.")
        published(db, cast, round)
    url = f"/instruments/{talks.instrument}/date-rules/{rule}/reopenings"
    client = client_for(cast.sefa)

    page = client.post(url, data={"clauses": talks.conduct, "reason": "Review of 2031"}, follow_redirects=True).text

    assert "Round 2 is open for these clauses." in page
    assert "For these clauses alone" in page
    assert "the agreed words stay in force" in client.get(f"/clauses/{talks.conduct}").text


def test_a_delegate_reads_the_dossier_and_decides_nothing(
    client_for: ClientFor, cast: Cast, talks: Talks, rule: str
) -> None:
    client = client_for(cast.nadia)
    page = client.get(f"/instruments/{talks.instrument}/dossiers/{rule}?scope=whole").text

    assert "Record the decision" not in page
    assert "This is not open to your seat" in decide(client, talks, rule)
