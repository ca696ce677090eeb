"""A proposal of the chair on its pages: drafted by the form of an amendment, tabled, and counted with no delegation's."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.chairing import compromise
from tests.operations.negotiation import begun
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
WORDS = "A State ought not to damage services on which the population depends, including hospitals and water."


def wording(talks: Talks, **other: str) -> dict[str, str]:
    """Return what the form of a compromise sends."""
    typed = {
        "base": talks.version,
        "label": "Article 2",
        "heading": "Conduct",
        "body": WORDS,
        "rationale": "Both live.",
    }
    return {**typed, "kind": "modify", **other}


@pytest.fixture
def draft(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of a draft of the chair on the clause that both delegations would change."""
    with store.writing() as db:
        negotiation = begun(db, talks.instrument)
        return compromise(db, cast, negotiation.conduct, "shall not damage", "shall refrain from damaging").code


def tabled(chair: FlaskClient, draft: str) -> str:
    """Table a draft, and return what the page says then."""
    return chair.post(f"/amendments/{draft}/tabling", data={"edition": "1"}, follow_redirects=True).text


def test_the_chair_begins_on_a_clause_and_others_are_not_asked(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/clauses/{talks.conduct}/chairs-proposals/new?draft=bcdfghjkmn"

    seen = {one.name: client_for(one).get(address).status_code for one in (cast.chen, cast.nadia, cast.sefa, cast.olu)}

    assert list(seen.values()) == [200, 403, 403, 404]
    assert (
        f"/clauses/{talks.conduct}/chairs-proposals/new" in client_for(cast.chen).get(f"/clauses/{talks.conduct}").text
    )


def test_before_it_is_tabled_the_chair_alone_could_read_it(client_for: ClientFor, cast: Cast, draft: str) -> None:
    page = client_for(cast.chen).get(f"/amendments/{draft}/tabling").text
    said = page.partition("<dt>Could read it until now</dt>")[2].partition("</dd>")[0]

    assert said.strip() == "<dd>the chair"


def test_what_the_chair_writes_is_private_to_the_chair(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    chair = client_for(cast.chen)

    page = chair.post(f"/clauses/{talks.conduct}/chairs-proposals", data=wording(talks), follow_redirects=True)

    assert "Only the chair can read it." in page.text
    assert "Co-sponsors" not in page.text


def test_only_words_are_proposed_by_the_chair(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.chen).post(
        f"/clauses/{talks.conduct}/chairs-proposals", data=wording(talks, kind="delete"), follow_redirects=True
    )

    assert page.status_code == 422


def test_while_the_chair_writes_the_page_shows_who_proposes_something_at_the_same_words(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    shown = client_for(cast.chen).post(f"/clauses/{talks.conduct}/writing", data=wording(talks))

    assert shown.status_code == 200
    assert "Amendment 1" in shown.json["notes"]  # type: ignore[index]


def test_a_draft_of_the_chair_leaves_no_trace_for_anybody_else(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    pages = [f"/instruments/{talks.instrument}/amendments?show=all", f"/clauses/{talks.conduct}"]

    assert [client_for(one).get(f"/amendments/{draft}").status_code for one in (cast.nadia, cast.sefa)] == [404, 404]
    assert [draft in client_for(cast.sefa).get(page).text for page in pages] == [False, False]
    assert draft in client_for(cast.chen).get(pages[0].replace("all", "drafts")).text


def test_it_is_tabled_in_a_series_of_its_own(client_for: ClientFor, cast: Cast, talks: Talks, draft: str) -> None:
    assert "Tabled as Chair’s proposal 1." in tabled(client_for(cast.chen), draft)

    assert "Chair’s proposal 1" in client_for(cast.nadia).get(f"/clauses/{talks.conduct}").text


def test_lists_count_it_apart(client_for: ClientFor, cast: Cast, talks: Talks, draft: str) -> None:
    tabled(client_for(cast.chen), draft)

    listed = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/amendments").text

    assert "2 amendments and 1 compromise proposal" in listed
    assert "Open 2 and 1 compromise" in listed


def test_the_matrix_of_positions_has_a_row_for_it_and_no_column_of_the_chair(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    tabled(client_for(cast.chen), draft)

    matrix = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/positions").text

    assert "Chair’s 1" in matrix
    assert "Chair of" not in matrix


def test_the_amendments_that_it_reconciles_and_it_lead_to_each_other(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    chair = client_for(cast.chen)
    chair.post(f"/amendments/{draft}/reconciliations", data={"reconciled": [talks.soft, talks.hard]})
    tabled(chair, draft)

    proposal = client_for(cast.nadia).get(f"/amendments/{draft}").text
    amendment = client_for(cast.nadia).get(f"/amendments/{talks.soft}").text

    assert re.findall(r"Seeks to reconcile.*?Amendment 1</a>.*?Amendment 2</a>", proposal, re.DOTALL)
    assert "Compromise wording seeks to reconcile it" in amendment
    assert "Join as co-sponsor" not in proposal


def test_before_it_is_tabled_no_amendment_says_that_it_is_to_be_reconciled(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    client_for(cast.chen).post(f"/amendments/{draft}/reconciliations", data={"reconciled": [talks.soft]})

    assert "seeks to reconcile" not in client_for(cast.bela).get(f"/amendments/{talks.soft}").text


def test_an_amendment_of_another_clause_cannot_be_named(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    page = client_for(cast.chen).post(f"/amendments/{draft}/reconciliations", data={"reconciled": [talks.draft]})

    assert page.status_code == 422


def test_files_of_amendments_call_it_by_its_name(client_for: ClientFor, cast: Cast, talks: Talks, draft: str) -> None:
    tabled(client_for(cast.chen), draft)

    rows = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/amendments/table.csv").text.splitlines()

    assert [row.split(",")[2:4] for row in rows if "the chair" in row] == [["Chair’s 1", ""]]


def test_the_record_tells_that_the_chair_tabled_it(client_for: ClientFor, cast: Cast, talks: Talks, draft: str) -> None:
    tabled(client_for(cast.chen), draft)

    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/record").text

    assert "Chair’s\u00a0proposal\u00a01" in page


def test_programs_are_told_whose_it_is(client_for: ClientFor, cast: Cast, talks: Talks, draft: str) -> None:
    tabled(client_for(cast.chen), draft)

    told = client_for(cast.nadia).get(f"/api/v1/amendments/{draft}").json

    assert told is not None
    assert (told["name"], told["number"], told["by_chair"]) == ("Chair’s proposal 1", 1, True)


def test_no_list_of_delegations_has_the_office(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    lists = ["/delegations", f"/instruments/{talks.instrument}/participations", f"/people/{cast.nadia.code}/edit"]

    pages = [client_for(one).get(page).text for page in lists for one in (cast.ada, cast.sefa)]

    assert [page for page in pages if "Chair of" in page] == []


def test_provenance_says_by_whose_proposal_words_came(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    tabled(client_for(cast.chen), draft)
    desk = client_for(cast.sefa).get(f"/clauses/{talks.conduct}/merges/new").text

    assert "Chair’s proposal 1" in desk


def test_words_of_a_draft_of_the_chairs_are_spoken_of_beside_it_and_the_delegations_read_none_of_it_once_it_is_tabled(
    client_for: ClientFor, cast: Cast, draft: str
) -> None:
    chair = client_for(cast.chen)
    form = chair.get(f"/amendments/{draft}/draft/comments/new?quote=refrain").text
    said = {"text": "1", "quote": "services on which", "reach": "own delegation", "words": "Is this too weak?"}
    sent = chair.post(f"/amendments/{draft}/draft/comments", data=said, follow_redirects=True).text
    shown, written = (chair.get(f"/amendments/{draft}{part}").text for part in ("", "/edit"))
    tabled(chair, draft)
    after = {one.name: client_for(one).get(f"/amendments/{draft}").text for one in (cast.chen, cast.sefa, cast.nadia)}

    assert "The chair’s office only" in form
    assert "Who reads it: The chair’s office only." in sent
    assert 'data-nth="1">services on which</a>' in shown
    assert "Comments in this draft" in written
    assert ["Is this too weak?" in page for page in after.values()] == [True, False, False]


def test_a_chair_who_would_tell_others_of_a_draft_keeps_what_was_typed(
    client_for: ClientFor, cast: Cast, draft: str
) -> None:
    said = {"text": "1", "quote": "", "reach": "all participants", "words": "Is this too weak?"}
    page = client_for(cast.chen).post(f"/amendments/{draft}/draft/comments", data=said)

    assert page.status_code == 422
    assert "Nobody but your office reads this draft." in page.text
    assert "Is this too weak?" in page.text
