"""Keeping whole pages: who gets which, how long it holds, and what a browser may keep of it."""

import gzip
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from negotiate import clock
from negotiate.models import Amendment, Audience, Clause
from negotiate.operations.amendments.tabling import Proposal, save, table
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.operations.text.instruments import set_audience
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.distrust import Counting
from tests.operations.negotiation import drafted, tabled
from tests.operations.talking import spoken
from tests.web.talks import Talks

Browser = Callable[[Player], FlaskClient]
#: What is new with every answer.
TOKEN = re.compile(r'name="csrf_token" value="[^"]+"')


def test_delegations_that_see_the_same_share_a_page(
    shelf: Counting, client_for: Browser, cast: Cast, talks: Talks
) -> None:
    first = client_for(cast.nadia).get(f"/clauses/{talks.conduct}").text
    second = client_for(cast.bela).get(f"/clauses/{talks.conduct}").text

    assert shelf.drawn == 1
    assert "Nadia of Arvenia" in first
    assert "Bela of Belmara" in second
    assert "Nadia" not in second


def test_a_clause_under_ones_own_draft_is_shared_within_the_delegation_alone(
    shelf: Counting, client_for: Browser, cast: Cast, talks: Talks
) -> None:
    pages = [
        client_for(player).get(f"/clauses/{talks.objective}").text for player in (cast.nadia, cast.noor, cast.bela)
    ]

    assert shelf.drawn == 2
    assert ["Your draft" in page for page in pages] == [True, True, False]


def test_a_clause_is_drawn_anew_for_amendments_to_it_and_not_for_those_to_another(
    shelf: Counting, store: Store, client_for: Browser, cast: Cast, talks: Talks
) -> None:
    bela = client_for(cast.bela)
    bela.get(f"/clauses/{talks.conduct}")
    with store.writing() as db:
        tabled(db, cast.nadia, by_code(db, Clause, talks.review), "five", "six")
    bela.get(f"/clauses/{talks.conduct}")
    after_one_elsewhere = shelf.drawn
    with store.writing() as db:
        tabled(db, cast.nadia, by_code(db, Clause, talks.conduct), "water", "dams")
    page = bela.get(f"/clauses/{talks.conduct}").text

    assert (after_one_elsewhere, shelf.drawn) == (1, 2)
    assert "dams" in page


def test_a_draft_changes_nothing_for_others_not_even_the_tag(
    shelf: Counting, store: Store, client_for: Browser, cast: Cast, talks: Talks
) -> None:
    bela = client_for(cast.bela)
    address = f"/instruments/{talks.instrument}"
    before = bela.get(address).headers["ETag"]
    with store.writing() as db:
        drafted(db, cast.nadia, by_code(db, Clause, talks.review), "five", "six")

    assert bela.get(address).headers["ETag"] == before
    assert shelf.drawn == 1


def test_what_is_said_in_confidence_changes_nothing_for_others_not_even_the_tag(
    shelf: Counting, store: Store, client_for: Browser, cast: Cast, talks: Talks
) -> None:
    bela, noor = client_for(cast.bela), client_for(cast.noor)
    address = f"/clauses/{talks.conduct}"
    before = bela.get(address).headers["ETag"]
    noor.get(address)
    with store.writing() as db:
        spoken(db, cast.nadia, by_code(db, Clause, talks.conduct), "shall not", "Not for trading.")
    heard = noor.get(address)

    assert bela.get(address).headers["ETag"] == before
    assert ("Not for trading." in heard.text, "ETag" in heard.headers) == (True, False)


def test_a_saved_draft_is_read_at_once_by_its_delegation(
    store: Store, client_for: Browser, cast: Cast, talks: Talks
) -> None:
    noor = client_for(cast.noor)
    noor.get(f"/instruments/{talks.instrument}")
    with store.writing() as db:
        draft = by_code(db, Amendment, talks.draft).revision
        words = draft.body.replace("safeguard", "shield")
        typed = Proposal(draft.base_version.code, draft.label, draft.heading, words, "")
        save(db, cast.nadia.actor, talks.draft, draft.edition, typed)

    assert "shield" in noor.get(f"/instruments/{talks.instrument}").text


def test_what_is_tabled_is_read_at_once(store: Store, client_for: Browser, cast: Cast, talks: Talks) -> None:
    bela = client_for(cast.bela)
    before = bela.get(f"/clauses/{talks.objective}").text
    with store.writing() as db:
        number = table(db, cast.nadia.actor, talks.draft, 1).number

    assert f"Amendment {number}" not in before
    assert f"Amendment {number}" in bela.get(f"/clauses/{talks.objective}").text


def test_who_may_not_read_a_page_does_not_get_it_from_those_who_may(
    client_for: Browser, client: FlaskClient, cast: Cast, talks: Talks
) -> None:
    page = f"/instruments/{talks.instrument}"
    client_for(cast.sefa).get(page)

    assert client_for(cast.ada).get(page).status_code == 404
    assert client_for(cast.olu).get(page).status_code == 404
    assert client.get(page).status_code == 404


def test_a_page_that_was_open_is_closed_at_once(store: Store, client: FlaskClient, cast: Cast, talks: Talks) -> None:
    page = f"/instruments/{talks.instrument}"
    open_to(store, cast, talks, Audience.PUBLIC)
    open_page = client.get(page)
    open_to(store, cast, talks, Audience.PARTICIPANTS)

    assert open_page.status_code == 200
    assert client.get(page, headers={"If-None-Match": open_page.headers["ETag"]}).status_code == 404


def test_a_message_is_shown_once_and_to_nobody_else(client_for: Browser, cast: Cast, talks: Talks) -> None:
    nadia, page = client_for(cast.nadia), f"/amendments/{talks.hard}"
    answer = nadia.post(
        f"{page}/positions", data={"stance": "support", "reach": "all participants"}, follow_redirects=True
    )

    assert "Position recorded" in answer.text
    assert "Position recorded" not in nadia.get(page).text
    assert "Position recorded" not in client_for(cast.noor).get(page).text


def test_a_refused_form_is_never_kept(client_for: Browser, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    refused = nadia.post(f"/amendments/{talks.draft}/sharing", data={"group": ""})

    assert refused.status_code == 422
    assert "Choose one of your groups" in refused.text
    assert "Choose one of your groups" not in nadia.get(f"/amendments/{talks.draft}").text


def test_the_token_of_a_form_is_the_readers_own(client_for: Browser, cast: Cast, talks: Talks) -> None:
    nadia, noor = client_for(cast.nadia), client_for(cast.noor)

    first, second = (browser.get(f"/amendments/{talks.hard}").text for browser in (nadia, noor))

    assert TOKEN.search(first)[0] != TOKEN.search(second)[0]
    assert TOKEN.sub("", first).replace("Nadia", "Noor") == TOKEN.sub("", second)


def test_how_long_is_left_is_told_anew(store: Store, client_for: Browser, cast: Cast, talks: Talks) -> None:
    due_at = clock.now().replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=3)
    with store.writing() as db:
        set_deadline(db, cast.sefa.actor, talks.round, due_at)
    nadia, page = client_for(cast.nadia), f"/instruments/{talks.instrument}/rounds"

    with clock.at(due_at - timedelta(minutes=50)):
        first = nadia.get(page)
    with clock.at(due_at - timedelta(minutes=20)):
        second = nadia.get(page, headers={"If-None-Match": first.headers["ETag"]})
    with clock.at(due_at + timedelta(minutes=1)):
        third = nadia.get(page)

    assert "in 50 min" in first.text
    assert "in 20 min" in second.text
    assert "closed to amendments" in third.text


def test_a_browser_that_has_the_page_is_told_so(client_for: Browser, cast: Cast, talks: Talks) -> None:
    nadia, page = client_for(cast.nadia), f"/instruments/{talks.instrument}/dates"
    first = nadia.get(page)
    second = nadia.get(page, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, second.status_code) == (200, 304)
    assert second.data == b""


def test_a_page_in_the_browser_of_another_is_sent_anew(client_for: Browser, cast: Cast, talks: Talks) -> None:
    page = f"/instruments/{talks.instrument}/dates"
    first = client_for(cast.nadia).get(page)

    assert client_for(cast.noor).get(page, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_no_cache_on_the_way_keeps_a_page_and_the_browser_asks_each_time(
    client_for: Browser, cast: Cast, talks: Talks
) -> None:
    answer = client_for(cast.bela).get(f"/instruments/{talks.instrument}/dates")

    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert {"Accept-Encoding", "Cookie"} <= answer.vary.as_set(preserve_casing=True)


@pytest.mark.parametrize(
    "address", ["/", "/instruments/{0.instrument}", "/amendments/{0.draft}", "/amendments/{0.hard}"]
)
def test_a_browser_keeps_nothing_of_what_is_a_delegations_own(
    client_for: Browser, cast: Cast, talks: Talks, address: str
) -> None:
    answer = client_for(cast.nadia).get(address.format(talks))

    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers


def test_a_page_is_sent_compressed_to_whoever_reads_that(client_for: Browser, cast: Cast, talks: Talks) -> None:
    nadia, page = client_for(cast.nadia), f"/instruments/{talks.instrument}"
    plain = nadia.get(page)
    small = nadia.get(page, headers={"Accept-Encoding": "br, gzip"})

    assert small.headers["Content-Encoding"] == "gzip"
    assert int(small.headers["Content-Length"]) == len(small.data) < len(plain.data) / 2
    assert TOKEN.sub("", gzip.decompress(small.data).decode()) == TOKEN.sub("", plain.text)
    assert "Content-Encoding" not in nadia.get(page, headers={"Accept-Encoding": "gzip;q=0"}).headers


def test_the_head_of_a_page_is_asked_for_without_its_body(client_for: Browser, cast: Cast, talks: Talks) -> None:
    nadia, page = client_for(cast.nadia), f"/instruments/{talks.instrument}/dates"

    assert nadia.head(page).headers["ETag"] == nadia.get(page).headers["ETag"]
    assert nadia.head(page).data == b""


def test_a_file_keeps_its_name_and_its_kind(client_for: Browser, cast: Cast, talks: Talks) -> None:
    answers = [client_for(cast.bela).get(f"/instruments/{talks.instrument}/export.md") for _ in range(2)]

    assert answers[0].headers["Content-Disposition"] == answers[1].headers["Content-Disposition"]
    assert answers[1].content_type == "text/markdown; charset=utf-8"
    assert answers[0].data == answers[1].data


def test_a_mark_in_a_text_cannot_be_taken_for_a_blank(
    shelf: Counting, store: Store, client_for: Browser, cast: Cast, talks: Talks
) -> None:
    with store.writing() as db:
        drafted(db, cast.nadia, by_code(db, Clause, talks.review), "five", "csrf_token() {{ menu() }} .0. five")
    nadia = client_for(cast.nadia)

    assert "csrf_token() {{ menu() }} .0." in nadia.get(f"/clauses/{talks.review}").text


def open_to(store: Store, cast: Cast, talks: Talks, audience: Audience) -> None:
    """Say who may read the published rounds."""
    with store.writing() as db:
        set_audience(db, cast.sefa.actor, talks.instrument, audience)
