"""The pages of amendments to amendments: proposing one, taking it in, going on with it alone."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.operations.amendments.tabling import withdraw
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
WANTED = CONDUCT.replace("shall not", "should never")


def form(client: FlaskClient, talks: Talks, body: str = WANTED, **others: str) -> dict[str, str]:
    """Return Belmara's form on Arvenia's amendment, filled in."""
    page = client.get(f"/amendments/{talks.soft}/amendments/new", follow_redirects=True).text
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="(\w*)"', page))
    hidden.pop("csrf_token", "")
    return {**hidden, "heading": "Conduct", "body": body, "rationale": "It is finer.", "act": "table"} | others


def proposed(client: FlaskClient, talks: Talks) -> str:
    """Table a change to Arvenia's amendment, and return its code."""
    asked = client.post(f"/amendments/{talks.soft}/amendments", data=form(client, talks)).location
    answer = client.post(asked, data={"edition": "1"})
    return str(answer.location).rpartition("/")[2]


def test_the_form_holds_the_wording_of_the_amendment(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/amendments/{talks.soft}/amendments/new", follow_redirects=True).text

    assert CONDUCT.replace("shall not", "should not") in page
    assert "In the text as it stands" in page


def test_a_change_is_shown_against_the_amendment_and_against_the_text(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    page = client.get(f"/amendments/{proposed(client, talks)}").text

    assert "<del> not</del><ins> never</ins>" in page
    assert "<del> shall not</del><ins> should never</ins>" in page
    assert re.search(r'to\s+<a href="/amendments/\w+">Amendment 1</a>', page)


def test_the_live_redline_answers_with_both(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    page = client.post(f"/clauses/{talks.conduct}/previews", data=form(client, talks)).text

    assert page.count('class="against"') == 2
    assert "<ins> never</ins>" in page


def test_a_form_that_is_refused_keeps_what_was_typed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    same = form(client, talks, CONDUCT.replace("shall not", "should not"), rationale="A long rationale.")
    page = client.post(f"/amendments/{talks.soft}/amendments", data=same, follow_redirects=True)

    assert page.status_code == 422
    assert "it is Amendment 1 as it stands" in page.text
    assert "A long rationale." in page.text


def test_the_changes_are_shown_without_saving(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    page = client.post(f"/amendments/{talks.soft}/amendments", data=form(client, talks, act="preview"))

    assert "<ins> never</ins>" in page.text
    assert "Your draft" not in client.get(f"/amendments/{talks.soft}").text


def test_ones_own_amendment_offers_a_revision_instead(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    own = client_for(cast.nadia).get(f"/amendments/{talks.soft}").text
    other = client_for(cast.bela).get(f"/amendments/{talks.soft}").text

    assert ("Propose a change to this amendment" in own, "Propose a change to this amendment" in other) == (False, True)
    assert f"/amendments/{talks.soft}/revisions/new" in own


def test_a_draft_leaves_no_trace_on_the_page_of_the_amendment(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    draft = client.post(f"/amendments/{talks.soft}/amendments", data=form(client, talks, act="save"))
    code = str(draft.location).rpartition("/")[2]
    others = (cast.nadia, cast.sefa, cast.ada, cast.chen)

    assert [client_for(other).get(f"/amendments/{code}").status_code for other in others] == [404] * 4
    assert (
        "to Amendment 1" not in client_for(cast.nadia).get(f"/instruments/{talks.instrument}/amendments?show=all").text
    )
    assert "to Amendment 1" in client.get(f"/instruments/{talks.instrument}/amendments?show=all").text


def test_the_sponsor_incorporates_what_she_sees(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    code, nadia = proposed(client_for(cast.bela), talks), client_for(cast.nadia)
    shown = re.search(r'name="revision" value="(\w+)"', nadia.get(f"/amendments/{code}").text)
    assert shown
    page = nadia.post(f"/amendments/{code}/incorporation", data={"revision": shown[1]}, follow_redirects=True)

    assert "Amendment 1 now stands as revision 2" in page.text
    assert "before Amendment 3 was incorporated" in page.text
    assert "Incorporated by its sponsor, Arvenia" in client_for(cast.bela).get(f"/amendments/{code}").text


def test_the_home_page_asks_the_sponsor(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    proposed(client_for(cast.bela), talks)

    assert "Incorporate it, or leave it to the secretariat" in client_for(cast.nadia).get("/waiting").text


def test_a_change_to_what_was_withdrawn_is_taken_over(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.bela)
    code = proposed(client, talks)
    with store.writing() as db:
        withdraw(db, cast.nadia.actor, talks.soft, "")
    before = client.get(f"/amendments/{code}").text
    page = client.post(f"/amendments/{code}/takeover", follow_redirects=True).text

    assert "Amendment 1 has left the table" in before
    assert "taken over from" in page
