"""What the surface asks for while somebody writes in it."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_typed_words_are_laid_into_the_text_and_stored_nowhere(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    typed = {"base": talks.version, "heading": "Conduct", "body": CONDUCT.replace("water", "energy")}
    answer = client.post(f"/clauses/{talks.conduct}/writing", data=typed).get_json()

    assert ["-", "water"] in answer["body"]
    assert ["+", "energy"] in answer["body"]
    assert "Your draft" not in client.get(f"/instruments/{talks.instrument}").text


def test_the_form_begins_with_the_clause_to_write_in(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/clauses/{talks.conduct}/amendments/new", follow_redirects=True).text

    assert f'data-writing="/clauses/{talks.conduct}/writing"' in page
    assert f'data-segments=\'[["=", "{CONDUCT[:20]}' in page
