"""The journal of an instrument."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_everybody_inside_reads_the_same_journal_without_a_trace_of_drafts(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    pages = [client_for(player).get(f"/instruments/{talks.instrument}/record").text for player in (cast.nadia, cast.bela)]

    assert all("tabled" in page for page in pages)
    assert not any("drafted" in page for page in pages)


def test_a_page_that_does_not_exist_is_not_found(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).get(f"/instruments/{talks.instrument}/record?page=99").status_code == 404
