"""The journal of an instrument."""

import hashlib
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_everybody_inside_reads_the_same_journal_without_a_trace_of_drafts(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    pages = [
        client_for(player).get(f"/instruments/{talks.instrument}/record").text for player in (cast.nadia, cast.bela)
    ]

    assert all("tabled" in page for page in pages)
    assert not any("drafted" in page for page in pages)


def test_a_page_that_does_not_exist_is_not_found(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).get(f"/instruments/{talks.instrument}/record?page=99").status_code == 404


def test_an_act_is_a_sentence_with_the_way_to_what_it_names(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/record").text

    assert f'tabled <a href="/amendments/{talks.soft}"><bdi>Amendment\u00a01</bdi></a> to ' in page
    assert f'<a href="/clauses/{talks.conduct}"><bdi>Article 2</bdi></a>' in page
    assert "<del> shall</del><ins> should</ins>" in page
    assert f"amendment {talks.soft}" not in page


def test_an_entry_can_be_checked_against_its_seal(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, address = client_for(cast.nadia), f"/instruments/{talks.instrument}/record/5"
    sealed = client.get(f"{address}?as=sealed")

    assert sealed.mimetype == "text/plain"
    assert hashlib.sha256(sealed.data).hexdigest() in client.get(address).text


def test_an_entry_that_does_not_exist_is_not_found(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).get(f"/instruments/{talks.instrument}/record/99").status_code == 404
