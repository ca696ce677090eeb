"""The page of protected things and exceptions says what was looked for, and pronounces on nobody."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_an_empty_page_says_what_was_looked_for(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/protections").text

    assert "No list hangs on words" in page
    assert "No obligation has an exception" in page
