"""The lines of a publication, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_each_clause_is_given_with_its_lines(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    publications = nadia.get(f"/api/v1/instruments/{talks.instrument}/publications").json
    assert publications is not None
    code = publications["items"][0]["code"]
    before = nadia.get(f"/api/v1/publications/{code}/lines").json
    nadia.get(f"/instruments/{talks.instrument}/take-along.pdf?text={code}")
    after = nadia.get(f"/api/v1/publications/{code}/lines").json

    assert before is not None
    assert after is not None
    assert before["items"] == []
    assert [clause["clause"] for clause in after["items"]] == [talks.objective, talks.conduct, talks.review]
    assert after["items"][0]["lines"]["first_running"] == 1
