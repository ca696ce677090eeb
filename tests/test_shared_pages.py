"""Who shares the pages that tell of more than an instrument or of what she has read: those with nothing of their own."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Attention, Clause
from negotiate.operations.reading.watching import attend_to_clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.distrust import Counting
from tests.operations.negotiation import corrected, tabled
from tests.web.talks import Talks

Browser = Callable[[Player], FlaskClient]
#: What is new with every answer.
TOKEN = re.compile(r'name="csrf_token" value="[^"]+"')


@pytest.mark.parametrize("address", ["/", "/waiting", "/instruments/{instrument}/changes"])
def test_those_of_a_delegation_who_have_marked_nothing_share_what_is_theirs(
    shelf: Counting, client_for: Browser, cast: Cast, talks: Talks, address: str
) -> None:
    page = address.format(instrument=talks.instrument)
    texts = [client_for(player).get(page).text for player in (cast.nadia, cast.noor, cast.bela)]

    assert shelf.drawn == 2
    assert [TOKEN.sub("", text).count("Nadia") for text in texts[1:]] == [0, 0]


def test_home_greets_everybody_by_her_own_name(client_for: Browser, cast: Cast, talks: Talks) -> None:
    pages = [client_for(player).get("/").text for player in (cast.nadia, cast.noor)]

    assert ["Welcome, Nadia of Arvenia" in pages[0], "Welcome, Noor of Arvenia" in pages[1]] == [True, True]


def test_who_watches_something_has_a_home_of_her_own(
    store: Store, shelf: Counting, client_for: Browser, cast: Cast, talks: Talks
) -> None:
    client_for(cast.nadia).get("/")
    with store.writing() as db:
        attend_to_clause(db, cast.noor.actor, talks.conduct, Attention.WATCH)
    client_for(cast.noor).get("/")

    assert shelf.drawn == 2


def test_changes_are_drawn_anew_for_a_change_of_the_text_and_not_for_what_is_tabled(
    store: Store, shelf: Counting, client_for: Browser, cast: Cast, talks: Talks
) -> None:
    changes = f"/instruments/{talks.instrument}/changes"
    client_for(cast.bela).get(changes)
    with store.writing() as db:
        tabled(db, cast.nadia, by_code(db, Clause, talks.conduct), "shall", "should")
    client_for(cast.bela).get(changes)
    before = shelf.drawn
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "hospitals", "clinics")
    client_for(cast.bela).get(changes)

    assert (before, shelf.drawn) == (1, 2)
