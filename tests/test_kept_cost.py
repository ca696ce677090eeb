"""What a kept page costs: who opens one again asks the database a handful of questions, whatever the page is about."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from negotiate.state.unchanged import ANSWERS
from negotiate.store import Store
from negotiate.web.serving.shelf import Shelf
from tests.cast import Cast, Player
from tests.web.talks import Talks

Browser = Callable[[Player], FlaskClient]
#: Who asks, the state of the journals, what she hears and drafts, and what of the page is hers alone.
MOST = 12
PAGES = {
    "home": "/",
    "text": "/instruments/{instrument}",
    "changes": "/instruments/{instrument}/changes",
    "amendments": "/instruments/{instrument}/amendments",
    "dates": "/instruments/{instrument}/dates",
    "record": "/instruments/{instrument}/record",
    "clause": "/clauses/{conduct}",
    "amendment": "/amendments/{soft}",
}


@pytest.fixture(autouse=True)
def distrustful_answers() -> None:
    """Let answers be trusted here, as they are in use: what is sent is counted."""
    ANSWERS.forget()


@pytest.fixture
def sent(app: Flask, store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the statements of an application that keeps its pages, as they are sent."""
    statements: list[str] = []

    def note(*facts: object) -> None:
        statements.append(str(facts[2]))

    monkeypatch.setitem(app.extensions, "kept_pages", Shelf())
    event.listen(store.engine, "before_cursor_execute", note)
    yield statements
    event.remove(store.engine, "before_cursor_execute", note)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_is_opened_again_asks_little(
    client_for: Browser, cast: Cast, talks: Talks, sent: list[str], page: str
) -> None:
    address, bela = PAGES[page].format_map(vars(talks)), client_for(cast.bela)
    bela.get(address)
    del sent[:]
    again = bela.get(address)

    assert again.status_code == 200
    assert 0 < len(sent) <= MOST, "\n".join(sent)
