"""Static files and how long they are kept."""

import gzip
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from negotiate.web.serving.statics import register, version
from tests.cast import Cast, Player
from tests.web.talks import Talks

#: Bytes that a browser which has nothing yet loads with a text: the page, every sheet, every script.
FIRST_LOAD = 70_000

SHEET = "/static/sheets/base.css"
PACKED = {"Accept-Encoding": "gzip, br"}


def test_a_versioned_file_is_kept_for_ever(client: FlaskClient) -> None:
    address = re.search(r'href="(/static/sheets/base\.css\?v=\w{10})"', client.get("/first-run").text)[1]

    with client.get(address) as answer:
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]


def test_a_file_without_a_version_is_asked_for_again(client: FlaskClient) -> None:
    with client.get("/static/sheets/base.css") as answer:
        assert answer.headers["Cache-Control"] == "no-cache"


def test_a_changed_file_has_another_version(tmp_path: Path) -> None:
    path = tmp_path / "a.css"
    path.write_text("p {}")
    before = version(path)

    path.write_text("p { color: red }")

    assert version(path) != before


def test_a_file_that_is_not_there_has_no_version(tmp_path: Path) -> None:
    assert version(tmp_path / "none.css") == ""


def test_a_file_is_sent_compressed_to_whoever_takes_it_so(client: FlaskClient) -> None:
    with client.get(SHEET) as plain, client.get(SHEET, headers=PACKED) as packed:
        assert packed.headers["Content-Encoding"] == "gzip"
        assert packed.mimetype == "text/css"
        assert len(packed.data) < len(plain.data) / 2
        assert gzip.decompress(packed.data) == plain.data


def test_a_file_is_sent_as_it_is_to_whoever_takes_nothing_else(client: FlaskClient) -> None:
    with client.get(SHEET, headers={"Accept-Encoding": "gzip;q=0, br"}) as answer:
        assert "Content-Encoding" not in answer.headers
        assert answer.data == Path(client.application.static_folder, "sheets/base.css").read_bytes()


def test_both_forms_say_that_they_depend_on_what_is_taken(client: FlaskClient) -> None:
    with client.get(SHEET) as plain, client.get(SHEET, headers=PACKED) as packed:
        assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
        assert plain.headers["ETag"] != packed.headers["ETag"]


def test_the_same_file_is_compressed_once(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    with client.get(SHEET, headers=PACKED) as first:
        monkeypatch.setattr(gzip, "compress", None)
        with client.get(SHEET, headers=PACKED) as again:
            assert again.data == first.data


@pytest.mark.parametrize("takes", [{}, PACKED])
def test_a_browser_that_has_the_file_is_told_that_it_is_the_same(client: FlaskClient, takes: dict[str, str]) -> None:
    with client.get(f"{SHEET}?v=1", headers=takes) as first:
        tag = first.headers["ETag"]
    with client.get(f"{SHEET}?v=1", headers={**takes, "If-None-Match": tag}) as again:
        assert (again.status_code, again.data) == (304, b"")
        assert (again.headers["ETag"], again.headers["Vary"]) == (tag, "Accept-Encoding")
        assert "immutable" in again.headers["Cache-Control"]
        assert "Content-Encoding" not in again.headers


@pytest.mark.parametrize("takes", [{}, PACKED])
def test_a_part_is_a_part_of_the_form_that_is_sent(client: FlaskClient, takes: dict[str, str]) -> None:
    with client.get(SHEET, headers=takes) as whole:
        data, tag = whole.data, whole.headers["ETag"]
    with client.get(SHEET, headers={**takes, "Range": "bytes=10-19", "If-Range": tag}) as part:
        assert (part.status_code, part.data) == (206, data[10:20])
        assert part.headers["Content-Range"] == f"bytes 10-19/{len(data)}"
        assert part.headers.get("Content-Encoding") == ("gzip" if takes else None)


def test_a_part_of_the_other_form_is_not_sent(client: FlaskClient) -> None:
    with client.get(SHEET) as plain:
        asked = {**PACKED, "Range": "bytes=10-", "If-Range": plain.headers["ETag"]}
        with client.get(SHEET, headers=asked) as answer:
            assert (answer.status_code, gzip.decompress(answer.data)) == (200, plain.data)


def test_a_part_behind_the_end_is_refused(client: FlaskClient) -> None:
    with client.get(SHEET, headers={**PACKED, "Range": "bytes=999999-"}) as answer:
        assert answer.status_code == 416


@pytest.mark.parametrize("takes", [{}, PACKED])
def test_the_head_says_what_the_file_would_be(client: FlaskClient, takes: dict[str, str]) -> None:
    names = ("Content-Length", "Content-Type", "Content-Encoding", "ETag", "Vary", "Cache-Control")
    with client.get(SHEET, headers=takes) as got, client.head(SHEET, headers=takes) as head:
        assert (head.status_code, head.data) == (200, b"")
        assert list(map(head.headers.get, names)) == list(map(got.headers.get, names))
        assert int(head.headers["Content-Length"]) == len(got.data)


def test_a_file_that_is_smaller_as_it_is_is_sent_so(client: FlaskClient, tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p {}")
    app = Flask("a", static_folder=tmp_path, static_url_path="/static")
    register(app)

    with app.test_client().get("/static/a.css", headers=PACKED) as answer:
        assert (answer.data, answer.headers.get("Content-Encoding")) == (b"p {}", None)


@pytest.mark.parametrize("name", ["none.css", "", "sheets", "../pyproject.toml", "sheets/%2e%2e/%2e%2e/README.md"])
def test_what_is_no_static_file_is_not_found(client: FlaskClient, name: str) -> None:
    with client.get(f"/static/{name}", headers=PACKED) as answer:
        assert answer.status_code == 404


def test_a_first_load_of_the_text_is_small(
    client_for: Callable[[Player], FlaskClient], cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/text"
    page, parts = client.get(address, headers=PACKED).data, loaded(client, address)

    assert {"sheets/text.css", "sheets/print.css", "scripts/page/keys.js"} < parts.keys()
    assert len(page) + sum(parts.values()) < FIRST_LOAD


def loaded(client: FlaskClient, address: str) -> dict[str, int]:
    """Return how many bytes each static file takes that a browser loads with a page, and with its scripts."""
    found = re.findall(r'/static/([\w/-]+\.(?:css|js|svg))[?"]', client.get(address).text)
    folder, sizes = Path(client.application.static_folder), {}
    while found:
        name = found.pop()
        with client.get(f"/static/{name}", headers=PACKED) as answer:
            sizes[name] = len(answer.data)
        imported = re.findall(r'(?:import|from) "(\.[^"]+)"', (folder / name).read_text(encoding="utf-8"))
        beside = [os.path.normpath(Path(name).parent / other) for other in imported]
        found += [other for other in beside if other not in sizes]
    return sizes
