"""The pages of variants: the table, the form that begins one, a variant beside its parent, one clause of it."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]
WHY = "The region has a mechanism of its own."


def begun(client: FlaskClient, talks: Talks) -> str:
    """Begin a variant of two clauses by its form, and return its code."""
    form = client.get(f"/instruments/{talks.instrument}/variants/new").text
    publication = form.partition('name="publication" value="')[2].partition('"')[0]
    typed = {"title": "Regional text", "clauses": [talks.objective, talks.conduct], "publication": publication}
    answer = client.post(f"/instruments/{talks.instrument}/variants", data={**typed, "reason": WHY})
    return answer.location.split("/")[2]


def test_a_variant_is_begun_and_stands_beside_its_parent(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    variant = begun(client, talks)
    table = words(client.get(f"/instruments/{talks.instrument}/variants").text)
    beside = words(client.get(f"/instruments/{variant}/parent").text)

    assert "Regional text" in table
    assert "words equal" in table
    assert "absent not in this text" in table
    assert "Beside Convention" in beside
    assert "Everything that the parent has published has been answered." in beside


def test_who_may_not_read_the_one_learns_nothing_of_it_from_the_other(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sefa, nadia = client_for(cast.sefa), client_for(cast.nadia)
    variant = begun(sefa, talks)
    table = nadia.get(f"/instruments/{talks.instrument}/variants")

    assert table.status_code == 200
    assert "Regional text" not in table.text
    assert nadia.get(f"/instruments/{variant}/parent").status_code == 404
    assert nadia.get(f"/instruments/{variant}/variants").status_code == 404


def test_what_was_typed_stays_where_a_fork_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    form = client.get(f"/instruments/{talks.instrument}/variants/new").text
    publication = form.partition('name="publication" value="')[2].partition('"')[0]
    typed = {"title": "Regional text", "clauses": [talks.conduct], "publication": publication, "reason": ""}
    refused = client.post(f"/instruments/{talks.instrument}/variants", data=typed)

    assert refused.status_code == 422
    assert 'value="Regional text"' in refused.text
    assert refused.text.count(" checked") == 1
    assert client_for(cast.nadia).get(f"/instruments/{talks.instrument}/variants/new").status_code == 403
