"""How a clause came to say what it says, how a text converged, and where words are found, for programs."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.programs import given
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_clause_tells_its_wordings_and_whence_its_words_come(
    store: Store, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "hospitals", "clinics")
    nadia = client_for(cast.nadia)
    history = nadia.get(f"/api/v1/clauses/{talks.conduct}/history").json
    provenance = nadia.get(f"/api/v1/clauses/{talks.conduct}/provenance").json

    assert history is not None
    assert [one["number"] for one in history["items"]] == [2, 1]
    assert [one["text"].strip() for one in history["items"][0]["strokes"] if one["ink"] != "kept"] == [
        "hospitals",
        "clinics",
    ]
    assert provenance is not None
    assert provenance["version"] == history["items"][0]["version"]
    assert " clinics" in [one["words"] for one in provenance["words"]]


def test_a_text_tells_its_figures(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    found = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/convergence").json

    assert found is not None
    assert found["texts"][-1]["open_amendments"] == 2
    assert {one["clause"] for one in found["clauses"]} == {talks.objective, talks.conduct, talks.review}


def test_words_are_found_where_their_reader_may_read_them(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/api/v1/instruments/{talks.instrument}/find?q=safeguard"
    own, other = (client_for(player).get(address).json for player in (cast.noor, cast.bela))

    assert own is not None
    assert (own["place"], [hit["amendment"] for hit in own["hits"]]) == ("drafts", [talks.draft])
    assert other is not None
    assert (other["hits"], {one["count"] for one in other["counts"]}) == ([], {0})


def test_what_was_tabled_is_found_of_one_delegation_alone(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/api/v1/instruments/{talks.instrument}/find?q=water&in=amendments&round=1&whom=Belmara"
    found = client_for(cast.bela).get(address).json

    assert found is not None
    assert [hit["amendment"] for hit in found["hits"]] == [talks.hard]
    assert (found["left"], found["rounds"], found["delegations"]) == (1, [1], ["Arvenia", "Belmara"])
    assert (found["kinds"], found["statuses"]) == (
        [{"value": "modify", "count": 1}],
        [{"value": "awaiting decision", "count": 1}],
    )


@pytest.mark.parametrize(
    ("asked", "field"),
    [("in=attic", "in"), ("page=0", "page"), ("page=many", "page"), ("round=x", "round"), ("since=x", "since")],
)
def test_a_place_or_a_page_that_there_is_not_is_refused(
    client_for: ClientFor, cast: Cast, talks: Talks, asked: str, field: str
) -> None:
    refused = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/find?q=x&{asked}")

    assert refused.json is not None
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, f"#/{field}")


def test_words_are_found_in_all_texts_with_the_name_of_each(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    found = given(nadia, "find?q=hospitals")

    assert {hit["instrument"] for hit in found["hits"]} == {"Convention"}
    assert given(client_for(cast.solveig), "find?q=hospitals")["hits"] == []
