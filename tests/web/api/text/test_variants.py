"""Variants and the library, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.programs import given, items
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_text_without_variants_says_so(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    found = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/variants").json

    assert found == {"parent": "", "parent_title": "", "variants": [], "clauses": []}


def test_the_library_is_read_and_searched(client_for: ClientFor, cast: Cast, client: FlaskClient) -> None:
    nadia = client_for(cast.nadia)
    every, some = (nadia.get(f"/api/v1/library?limit=200{asked}").json for asked in ("", "&q=use of terms"))

    assert every is not None
    assert some is not None
    assert 0 < len(some["items"]) < len(every["items"])
    assert every["items"][0]["heading"] == "Use of terms"
    assert client.get("/api/v1/library").status_code == 401


def test_a_model_clause_is_given_by_its_key(client_for: ClientFor, cast: Cast) -> None:
    nadia = client_for(cast.nadia)
    first = items(nadia, "library")[0]

    assert given(nadia, f"library/{first['key']}") == first
