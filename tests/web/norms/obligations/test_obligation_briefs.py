"""The obligations of a text on two pages."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.exporting.pdf.reading import opened, words
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_it_is_printed_on_two_pages_at_most(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    file = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/obligations-in-brief.pdf").data

    assert len(opened(file).pages) <= 2
    assert "Who is to do what" in words(file)
    assert "2 found in the text" in words(file)


def test_the_page_leads_to_it(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/obligations").text

    assert f"/instruments/{talks.instrument}/obligations-in-brief.pdf" in page
