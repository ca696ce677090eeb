"""What programs send, read."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
SENT: dict[str, Any] = {"words": "Too weak.", "reach": "all participants", "text": "", "quote": "shall not"}


@pytest.mark.parametrize(
    ("spoilt", "field"),
    [
        ({"words": None}, "words"),
        ({"reach": "the world"}, "reach"),
        ({"nth": "1"}, "nth"),
        ({"nth": 2**40}, "nth"),
        ({"unknown": 1}, "unknown"),
        ({"words": "a\u0007bell"}, "words"),
        ({"quote": "a\u0000nothing"}, "quote"),
    ],
)
def test_a_field_that_is_not_what_it_is_to_be_is_named(
    client_for: ClientFor, cast: Cast, talks: Talks, spoilt: dict[str, Any], field: str
) -> None:
    answered = client_for(cast.bela).post(f"/api/v1/clauses/{talks.conduct}/threads", json={**SENT, **spoilt})

    assert answered.status_code == 422
    assert answered.json is not None
    assert answered.json["errors"][0]["pointer"] == f"#/{field}"


@pytest.mark.parametrize("sent", ["", "{", "[]", "null", '{"words": "\\ud800"}'])
def test_what_is_no_body_of_the_kind_is_refused(client_for: ClientFor, cast: Cast, talks: Talks, sent: str) -> None:
    address = f"/api/v1/clauses/{talks.conduct}/threads"

    assert client_for(cast.bela).post(address, data=sent, content_type="application/json").status_code == 422


def test_a_form_is_no_body(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answered = client_for(cast.bela).post(f"/api/v1/clauses/{talks.conduct}/threads", data=SENT)

    assert answered.status_code == 415


def test_words_that_are_too_long_are_refused_as_on_pages(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sent = {**SENT, "text": talks.version, "words": "x" * 70_000}
    answered = client_for(cast.bela).post(f"/api/v1/clauses/{talks.conduct}/threads", json=sent)

    assert answered.status_code == 422
    assert answered.json is not None
    assert "characters" in answered.json["detail"]
