"""The page on which a merge is taken back."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause, Instrument, MergeAct, Round
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, merged
from tests.web.agreements import ASKED, agree, seal
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def address(store: Store, cast: Cast, talks: Talks) -> str:
    """Return where the merge that adopted "should" is taken back."""
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        negotiation = Negotiation(by_code(db, Instrument, talks.instrument), by_code(db, Round, talks.round), (clause,))
        code = merged(db, cast, negotiation, clause, "adopt 0").code
        return f"/merges/{by_code(db, MergeAct, code).code}/take-back"


def test_a_merge_is_taken_back_from_its_clause(client_for: ClientFor, cast: Cast, talks: Talks, address: str) -> None:
    client = client_for(cast.sefa)
    offered = client.get(f"/clauses/{talks.conduct}").text
    shown = client.get(address).text
    page = client.post(address, data={"reason": "An old paper."}, follow_redirects=True).text

    assert f'href="{address}"' in offered
    assert "should</del>" in re.sub(r"\s+", " ", shown)
    assert "Taken back." in page
    assert "An old paper." in page


def test_the_amendment_says_that_its_fate_counts_no_longer(
    client_for: ClientFor, cast: Cast, talks: Talks, address: str
) -> None:
    client_for(cast.sefa).post(address, data={"reason": "An old paper."})
    page = client_for(cast.nadia).get(f"/amendments/{talks.soft}").text

    assert "Taken back, so it no longer counts: An old paper." in page


def test_without_a_reason_it_is_refused(client_for: ClientFor, cast: Cast, address: str) -> None:
    page = client_for(cast.sefa).post(address)

    assert page.status_code == 422
    assert "Say why the merge is taken back" in page.text


def test_a_delegate_takes_nothing_back(client_for: ClientFor, cast: Cast, address: str) -> None:
    assert client_for(cast.nadia).get(address).status_code == 403


def test_before_words_that_were_agreed_since_are_taken_back_the_form_asks(
    client_for: ClientFor, cast: Cast, talks: Talks, address: str, store: Store
) -> None:
    agree(store, cast, talks.conduct)
    client, given = client_for(cast.sefa), {"reason": "An old paper."}
    refused = client.post(address, data=given)
    done = client.post(address, data={**given, "falls": seal(refused.text)}, follow_redirects=True)

    assert refused.status_code == 422
    assert ASKED.format("under discussion") in words(refused.text)
    assert "Taken back." in done.text
