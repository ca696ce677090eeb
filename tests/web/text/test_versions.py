"""The page of one version: its passages have addresses that last, and clean and marked up are one key apart."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_passage_has_an_address_and_says_how_it_is_cited(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/clauses/{talks.objective}/versions/1").text

    assert 'id="2"' in page
    assert 'data-cite="Article 1, paragraph 2, version 1"' in page


def test_an_address_shows_the_same_words_after_the_text_has_changed(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client = client_for(cast.nadia)
    for new in ("clinics", "wards"):
        with store.writing() as db:
            corrected(db, cast, by_code(db, Clause, talks.conduct), {"clinics": "hospitals"}.get(new, "clinics"), new)
    page = client.get(f"/clauses/{talks.conduct}/versions/2?since=1").text

    assert re.search(r"<del[^>]*><a[^>]*> hospitals</a></del><ins[^>]*><a[^>]*> clinics</a></ins>", page)
    assert "wards" not in page


def test_clean_and_marked_up_lead_to_each_other(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    client, path = client_for(cast.nadia), f"/clauses/{talks.conduct}/versions/2"
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "hospitals", "clinics")

    assert f'data-key="C" href="{path}?since=1"' in client.get(path).text
    assert f'data-key="C" href="{path}"' in client.get(f"{path}?since=1").text


def test_there_is_no_page_of_a_version_that_is_none(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)

    assert client.get(f"/clauses/{talks.conduct}/versions/9").status_code == 404
    assert client.get(f"/clauses/{talks.conduct}/versions/1?since=9").status_code == 404


def test_two_versions_are_read_side_by_side(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    with store.writing() as db:
        corrected(db, cast, by_code(db, Clause, talks.conduct), "hospitals", "clinics")
    client = client_for(cast.nadia)
    marked = client.get(f"/clauses/{talks.conduct}/versions/2?since=1").text
    link = re.search(r'<a href="([^"]+view=side)">Side by side</a>', marked)
    assert link

    page = client.get(link[1].replace("&amp;", "&")).text

    assert re.search(r'class="side">\s*<div class="was">\s*<p class="quiet">Version 1</p>', page)
    assert re.search(r'<div class="is">\s*<p class="quiet">Version 2</p>', page)
    assert '<b aria-current="page">Side by side</b>' in page
