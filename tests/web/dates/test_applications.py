"""Stages of application on the page of a clause."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def stage(client: FlaskClient, talks: Talks, **spoilt: str) -> str:
    """Let the objective apply from a day to all, and return the page."""
    fields = {"starts": "on 2027-01-01", "source": "Decision 3"} | spoilt
    return client.post(f"/clauses/{talks.objective}/applications", data=fields, follow_redirects=True).text


def test_a_stage_is_shown_on_the_clause(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = stage(client_for(cast.sefa), talks)

    assert "It applies on 2027-01-01 to all Parties." in page
    assert "1 January 2027" in page


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        ({"starts": "soon or later, perhaps"}, "Expected"),
        ({"source": ""}, "Say where this was decided"),
        ({"paragraph": "9"}, "no paragraph 9"),
        ({"stage_ends": "every 5 years after adoption"}, "Write one day"),
    ],
)
def test_a_spoilt_stage_is_refused(
    client_for: ClientFor, cast: Cast, talks: Talks, spoilt: dict[str, str], sentence: str
) -> None:
    assert sentence in stage(client_for(cast.sefa), talks, **spoilt)


def test_a_stage_is_struck(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    code = stage(client, talks).split("/applications/")[1].split("/")[0]

    url = f"/clauses/{talks.objective}/applications/{code}/delete"

    assert "Struck; the record keeps it." in client.post(url, follow_redirects=True).text
