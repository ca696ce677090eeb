"""The bench as a file: a question that nobody has answered has a row too."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_question_without_an_answer_has_a_row(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    told = {"title": "The slow water", "facts": "A gauge is late.", "asks": talks.conduct}
    client, here = client_for(cast.bela), f"/instruments/{talks.instrument}/scenarios"
    client.post(here, data=told)

    assert "Article 2,Conduct,The slow water,,,,,," in client.get(f"{here}.csv").text
    assert client.get(f"{here}.xlsx").data.startswith(b"PK")
