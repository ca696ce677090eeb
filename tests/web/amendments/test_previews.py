"""The live redline beside a form."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_the_fragment_shows_what_is_typed_and_stores_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    typed = {"base": talks.version, "heading": "Conduct", "body": CONDUCT.replace("water", "energy")}
    fragment = client.post(f"/clauses/{talks.conduct}/previews", data=typed).text

    assert "<ins> energy</ins>" in fragment
    assert "<html" not in fragment
    assert "Your draft" not in client.get(f"/instruments/{talks.instrument}").text


def test_the_fragment_points_out_what_the_words_bring_in(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    typed = {"base": talks.version, "heading": "Conduct", "body": CONDUCT.replace("water", "[water")}
    fragment = client_for(cast.bela).post(f"/clauses/{talks.conduct}/previews", data=typed).text

    assert "This bracket is never closed." in fragment


def test_who_drafts_nothing_gets_no_fragment(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.sefa).post(f"/clauses/{talks.conduct}/previews").status_code == 403
