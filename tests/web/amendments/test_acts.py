"""What is done to an amendment: tabling, withdrawal, co-sponsoring, positions, carrying over."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Clause, Round
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.desk import desk_of, region_key
from negotiate.state.rounds import open_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import drafted, published
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def test_a_draft_is_tabled_with_the_next_number(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    url = f"/amendments/{talks.draft}/tabling"
    page = client_for(cast.nadia).post(url, data={"edition": "1"}, follow_redirects=True)

    assert "Tabled as Amendment 3" in page.text


def test_before_a_draft_is_tabled_its_delegation_reads_what_becomes_visible_to_whom(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    page = client_for(cast.nadia).get(f"/amendments/{talks.draft}/tabling").text

    assert "Table it now" in page
    assert "all 2 delegations that take part Arvenia, Belmara" in words(page)
    assert "your rationale: It is clearer." in words(page)
    assert "<ins> safeguard</ins>" in page


def test_what_cannot_be_tabled_is_refused_before_it_is_asked(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "")
        published(db, cast, by_code(db, Round, talks.round))

    page = client_for(cast.nadia).get(f"/amendments/{talks.draft}/tabling")

    assert page.status_code == 422
    assert "No round is open. Your draft is kept" in page.text


def test_a_draft_that_was_saved_again_is_not_tabled_unread(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).post(f"/amendments/{talks.draft}/tabling", data={"edition": "0"}).status_code == 409


def test_what_is_on_the_table_already_says_so_in_a_second_window(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, url = client_for(cast.nadia), f"/amendments/{talks.draft}/tabling"
    client.post(url, data={"edition": "1"})
    answers = [client.get(url), client.post(url, data={"edition": "1"})]

    assert [answer.status_code for answer in answers] == [409, 409]
    assert all("This draft was tabled as Amendment 3 in the meantime." in answer.text for answer in answers)
    assert all(f'href="/amendments/{talks.draft}"' in answer.text for answer in answers)


def test_a_rival_cannot_table_or_even_see_the_draft(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.bela).post(f"/amendments/{talks.draft}/tabling", data={"edition": "1"}).status_code == 404


def test_a_delegate_withdraws_her_own_amendment(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    url = f"/amendments/{talks.soft}/withdrawal"
    page = client_for(cast.nadia).post(url, data={"reason": "Overtaken."}, follow_redirects=True)

    assert "withdrawn" in page.text
    assert "Overtaken." in page.text


def test_a_withdrawal_without_a_reason_promises_none(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).post(f"/amendments/{talks.soft}/withdrawal", data={}, follow_redirects=True)

    assert "Withdrawn. It stays readable.</p>" in page.text


def test_what_was_deferred_still_awaits_its_fate(client_for: ClientFor, store: Store, cast: Cast, talks: Talks) -> None:
    with store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "")

    page = client_for(cast.nadia).get(f"/amendments/{talks.soft}").text

    assert "Fate deferred in round 1" in words(page)


def test_a_delegate_withdraws_only_her_own_amendment(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.bela).post(f"/amendments/{talks.soft}/withdrawal").status_code == 403


def test_another_delegation_joins_and_leaves_the_sponsors(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, url = client_for(cast.bela), f"/amendments/{talks.soft}/sponsorship"
    joined = client.post(url, follow_redirects=True).text
    left = client.post(f"{url}/delete", follow_redirects=True).text

    assert "Your delegation is a co-sponsor now." in joined
    assert re.search(
        r"<bdi>Belmara</bdi>\s*<small class=\"quiet\">\s*joined <time [^>]*>[^<]*</time>\s*</small>", joined
    )
    assert "no longer a co-sponsor" in left
    assert re.search(r"joined <time [^>]*>[^<]*</time>, left <time", left)


def test_a_delegation_does_not_sponsor_its_own_amendment(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).post(f"/amendments/{talks.soft}/sponsorship").status_code == 422


def test_a_position_is_recorded_with_its_note(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    url = f"/amendments/{talks.soft}/positions"
    page = client_for(cast.bela).post(
        url, data={"stance": "reserve", "note": "No instructions.", "reach": "all participants"}, follow_redirects=True
    )

    assert "Position recorded for Belmara: reserve." in page.text
    assert "No instructions." in page.text


def test_the_secretariat_takes_no_position(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    url = f"/amendments/{talks.soft}/positions"

    assert client_for(cast.sefa).post(url, data={"stance": "support", "reach": "all participants"}).status_code == 403


def test_a_stance_that_does_not_exist_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.bela).post(f"/amendments/{talks.soft}/positions", data={"stance": "love"}).status_code == 422


def test_a_draft_behind_the_text_is_carried_over(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        draft = drafted(db, cast.nadia, clause, "hospitals", "clinics").code
        _adopt_the_first_reading(db, cast, clause)
    client = client_for(cast.nadia)
    stale = client.post(f"/amendments/{draft}/tabling", data={"edition": "1"})
    carried = client.post(f"/amendments/{draft}/carriage", follow_redirects=True)

    assert stale.status_code == 409
    assert "should not" in carried.text
    assert "<ins> clinics</ins>" in carried.text


def _adopt_the_first_reading(db, cast: Cast, clause: Clause) -> None:  # type: ignore[no-untyped-def]
    base, round = current_version(db, clause), open_round(db, clause.instrument)
    desk = desk_of(db, clause, base, round, Choices())
    shown = frozenset(amendment.code for amendment in desk.waiting)
    reasons = {amendment.code: "Not agreed." for amendment in desk.waiting}
    regions = {region_key(region): "adopt 0" for region in desk.merge.regions}
    merge_clause(db, cast.sefa.actor, clause.code, Choices(base.code, shown, regions, {}, reasons))


def test_a_withdrawn_amendment_offers_neither_co_sponsoring_nor_positions(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    open_page = client_for(cast.bela).get(f"/amendments/{talks.soft}").text
    client_for(cast.nadia).post(f"/amendments/{talks.soft}/withdrawal")
    page = client_for(cast.bela).get(f"/amendments/{talks.soft}").text

    assert "Join as co-sponsor" in open_page
    assert "State a position" in open_page
    assert "Join as co-sponsor" not in page
    assert "State a position" not in page
