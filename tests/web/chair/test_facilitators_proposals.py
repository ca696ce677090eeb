"""A facilitator's proposal on its pages: begun on a clause of hers, drafted in private, tabled, told as her office's."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Amendment
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.facilitating import by_facilitator, facilitator
from tests.operations.negotiation import begun, drafted
from tests.web.chair.test_chairs_proposals import tabled, wording
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def named(store: Store, cast: Cast, talks: Talks) -> str:
    """Make Nadia facilitator of the clause that both delegations would change, and return the address of its form."""
    with store.writing() as db:
        negotiation = begun(db, talks.instrument)
        facilitator(db, cast, negotiation, negotiation.conduct)
    return f"/clauses/{talks.conduct}/facilitators-proposals"


@pytest.fixture
def draft(store: Store, cast: Cast, talks: Talks, named: str) -> str:
    """Return the code of a draft of the facilitator's on it."""
    with store.writing() as db:
        negotiation = begun(db, talks.instrument)
        return by_facilitator(db, cast, negotiation.conduct, "shall not damage", "shall refrain from damaging").code


def test_she_begins_on_a_clause_of_hers_and_others_are_not_asked(
    client_for: ClientFor, cast: Cast, talks: Talks, named: str
) -> None:
    address = f"{named}/new"
    seen = {
        one.name: client_for(one).get(f"{address}?draft=bcdfghjkmn").status_code
        for one in (cast.nadia, cast.hugo, cast.bela, cast.chen, cast.sefa, cast.olu)
    }

    assert list(seen.values()) == [200, 403, 403, 403, 403, 404]
    assert address in client_for(cast.nadia).get(f"/clauses/{talks.conduct}").text
    assert address not in client_for(cast.hugo).get(f"/clauses/{talks.conduct}").text


def test_on_a_clause_that_is_not_hers_nothing_invites_her(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, named: str
) -> None:
    with store.reading() as db:
        other = begun(db, talks.instrument).clauses[0].code
    reader = client_for(cast.nadia)

    assert "facilitators-proposals" not in reader.get(f"/clauses/{other}").text
    assert reader.get(f"/clauses/{other}/facilitators-proposals/new").status_code == 403


def test_what_she_writes_is_private_to_her_office_and_says_so(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, named: str
) -> None:
    reader = client_for(cast.nadia)
    form = reader.get(f"{named}/new?draft=bcdfghjkmn").text
    page = reader.post(named, data=wording(talks), follow_redirects=True)
    with store.reading() as db:
        code = db.scalars(select(Amendment.code).order_by(Amendment.id.desc())).first()

    assert "You write as facilitator, and not for your delegation" in form
    assert "Only the facilitator can read it." in page.text
    assert "Co-sponsors" not in page.text
    assert [client_for(one).get(f"/amendments/{code}").status_code for one in (cast.hugo, cast.chen)] == [404, 404]


def test_what_was_typed_stays_where_only_words_can_be_proposed(
    client_for: ClientFor, cast: Cast, talks: Talks, named: str
) -> None:
    page = client_for(cast.nadia).post(named, data=wording(talks, kind="delete"))

    assert page.status_code == 422
    assert "Compromise wording is words" in page.text


def test_it_is_tabled_in_a_series_of_its_own_and_tells_by_whom(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    assert "Tabled as Facilitator’s proposal 1." in tabled(client_for(cast.nadia), draft)

    reader = client_for(cast.bela)
    page, listed = reader.get(f"/amendments/{draft}").text, reader.get(f"/instruments/{talks.instrument}/amendments")
    assert f"by <bdi>{cast.nadia.name}</bdi>, not for a delegation;" in page
    assert "Open 2 and 1 compromise" in listed.text
    assert "Facilitator’s proposal 1" in reader.get(f"/clauses/{talks.conduct}").text


def test_the_matrix_of_positions_has_a_row_for_it_and_no_column_of_the_office(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    tabled(client_for(cast.nadia), draft)

    matrix = client_for(cast.bela).get(f"/instruments/{talks.instrument}/positions").text

    assert "Facilitator’s 1" in matrix
    assert "Facilitator of" not in matrix


def test_the_record_and_the_page_of_offices_tell_that_she_tabled_it_as_facilitator(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    tabled(client_for(cast.nadia), draft)
    reader = client_for(cast.bela)

    offices = reader.get(f"/instruments/{talks.instrument}/chair").text
    assert "Facilitator’s\u00a0proposal\u00a01" in reader.get(f"/instruments/{talks.instrument}/record").text
    assert "proposals tabled" in offices.partition("What was done by facilitators")[2]


def test_files_and_programs_call_it_by_its_name(client_for: ClientFor, cast: Cast, talks: Talks, draft: str) -> None:
    tabled(client_for(cast.nadia), draft)
    reader = client_for(cast.bela)

    told = reader.get(f"/api/v1/amendments/{draft}").json
    assert (told["name"], told["by_chair"], told["by_facilitator"]) == ("Facilitator’s proposal 1", False, True)
    assert "Facilitator’s proposal 1" in reader.get(f"/amendments/{draft}/take-along.xml").text


def test_no_list_of_delegations_has_her_office(client_for: ClientFor, cast: Cast, talks: Talks, named: str) -> None:
    admit = client_for(cast.sefa).get(f"/instruments/{talks.instrument}/participations").text
    manage = client_for(cast.ada).get("/delegations").text

    assert ["Facilitator" in page for page in (admit, manage)] == [False, False]


def test_provenance_says_by_whose_proposal_words_came(
    client_for: ClientFor, cast: Cast, talks: Talks, draft: str
) -> None:
    tabled(client_for(cast.nadia), draft)

    desk = client_for(cast.sefa).get(f"/clauses/{talks.conduct}/merges/new").text

    assert "Facilitator’s proposal 1" in desk


def test_her_form_goes_on_with_drafts_of_her_office_and_her_delegations_form_with_its_own(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, named: str, draft: str
) -> None:
    with store.writing() as db:
        own = drafted(db, cast.nadia, begun(db, talks.instrument).conduct, "water", "dams").code
    reader = client_for(cast.nadia)
    forms = [
        reader.get(f"/clauses/{talks.conduct}/{form}/new?draft=bcdfghjkmn").text
        for form in ("facilitators-proposals", "amendments")
    ]

    assert [[f"/amendments/{code}/edit" in form for code in (draft, own)] for form in forms] == [
        [True, False],
        [False, True],
    ]
