"""Bringing a text in, and reading one."""

import io
from collections.abc import Callable
from contextlib import closing

import pytest
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
TEXT = "# A convention\n\n## Preamble\n\nThe Parties,\n\n### Article 1 \N{EM DASH} Aim\n\nStates shall act.\n"


def send(client: FlaskClient, raw: bytes, name: str = "text.md", **fields: str) -> tuple[int, str]:
    """Upload a file and return what the house answers."""
    form = {"file": (io.BytesIO(raw), name), "act": "preview"} | fields
    environ = EnvironBuilder("/instruments", method="POST", data=form).get_environ()
    with closing(environ["wsgi.input"]):
        answer = client.open(environ)
    return answer.status_code, answer.text


def test_what_was_understood_is_shown_before_anything_is_stored(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.sefa)
    status, page = send(client, TEXT.encode())

    assert status == 200
    assert "Is this your text?" in page
    assert "Article 1" in page
    assert "No instrument yet" in client.get("/").text


def test_a_confirmed_text_is_stored(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.sefa)
    fields = {"text": TEXT, "title": "A convention", "language": "en", "act": "confirm"}
    page = client.post("/instruments", data=fields, follow_redirects=True).text

    assert "Who takes part" in page
    assert "A convention" in client.get("/").text


@pytest.mark.parametrize(
    ("raw", "name", "sentence"),
    [
        (b"", "empty.md", "empty"),
        (b"PK\x03\x04 word/document.xml", "text.docx", "Word"),
        (b"a\x00b", "binary.md", "plain text"),
        ("États".encode("latin-1"), "old.txt", "UTF-8"),
        (b"word " * 2_100_000, "large.md", "10 MB"),
        (b"### Article 1\n\n" + b"a line of words\n\n" * 5_000, "long.md", "Article 1"),
    ],
)
def test_an_unusable_file_is_refused_with_what_to_do(
    client_for: ClientFor, cast: Cast, raw: bytes, name: str, sentence: str
) -> None:
    status, page = send(client_for(cast.sefa), raw, name, title="My title")

    assert status == 422
    assert sentence in page
    assert 'value="My title"' in page


def test_nothing_at_all_is_refused(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.sefa).post("/instruments", data={"act": "preview"})

    assert answer.status_code == 422
    assert "Choose a file, or paste the text" in answer.text


def test_pasted_text_is_kept_when_it_is_refused(client_for: ClientFor, cast: Cast) -> None:
    fields = {"text": "### Article 1\n\n" + "a line of words\n\n" * 5_000, "act": "preview"}
    answer = client_for(cast.sefa).post("/instruments", data=fields)

    assert answer.status_code == 422
    assert "a line of words" in answer.text


def test_a_delegate_brings_nothing_in(client_for: ClientFor, cast: Cast) -> None:
    assert client_for(cast.nadia).get("/instruments/new").status_code == 403


def test_the_text_is_a_document_with_its_margin(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/instruments/{talks.instrument}").text

    assert page.index("Article 1") < page.index("Article 2") < page.index("Article 3")
    assert "Amendment 1 · Arvenia" in page


def test_words_that_look_like_markup_are_only_words(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.sefa)
    hostile = TEXT.replace("States shall act.", "<script>alert(1)</script> [States](javascript:x) {{ 7*7 }}")
    fields = {"text": hostile, "title": "<b>Bold</b>", "language": "en", "act": "confirm"}
    answer = client.post("/instruments", data=fields)
    code = answer.headers["Location"].split("/")[2]
    page = client.get(f"/instruments/{code}").text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<b>Bold" not in page
    assert "{{ 7*7 }}" in page
