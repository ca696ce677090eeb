"""The headers of every answer."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.mark.parametrize("address", ["/first-run", "/nowhere", "/static/nothing.css", "/health"])
def test_every_answer_forbids_what_is_not_ours(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers

    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/first-run", "/nowhere"])
def test_no_cache_keeps_a_page(client: FlaskClient, address: str) -> None:
    assert client.get(address).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("act", ["save", "preview"])
def test_a_form_that_is_shown_again_is_kept_by_the_browser_of_whoever_filled_it_in(
    client_for: ClientFor, cast: Cast, talks: Talks, act: str
) -> None:
    sent = {"kind": "modify", "base": talks.version, "heading": "x" * 501, "body": "Typed.", "act": act}
    answer = client_for(cast.nadia).post(f"/clauses/{talks.conduct}/amendments", data=sent)

    assert "Typed." in answer.text
    assert answer.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("address", ["/first-run", "/nowhere"])
def test_a_page_holds_no_style_and_no_script_of_its_own(client: FlaskClient, address: str) -> None:
    page = client.get(address).text

    assert " style=" not in page
    assert "<style" not in page
    assert "<script>" not in page
    assert " onclick=" not in page
