"""A variant beside its parent in a browser: saying how a clause relates."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.variants.test_variants import begun
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def versions(page: str) -> dict[str, str]:
    """Return the codes of the two versions that a form was made from."""
    return {name: page.partition(f'name="{name}" value="')[2].partition('"')[0] for name in ("parent", "own")}


def test_a_relation_is_said_and_shown_in_the_table(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    variant = begun(client, talks)
    address = f"/instruments/{variant}/parent/{talks.conduct}"
    typed = {"kind": "stricter", "reason": "It names more services.", **versions(client.get(address).text)}
    said = client.post(f"{address}/relations", data=typed, follow_redirects=True)
    refused = client.post(f"{address}/relations", data={**typed, "reason": ""})

    assert "It is stricter It names more services." in words(said.text)
    assert refused.status_code == 422
    assert "stricter words equal" in words(client.get(f"/instruments/{talks.instrument}/variants").text)
