"""The text as a file."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_the_export_is_the_text_word_for_word(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.bela).get(f"/instruments/{talks.instrument}/export.md")

    assert answer.mimetype == "text/markdown"
    assert f"### Article 2 \N{EM DASH} Conduct\n\n{CONDUCT}\n" in answer.text


def test_who_takes_no_part_gets_no_file(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.olu).get(f"/instruments/{talks.instrument}/export.md").status_code == 404
