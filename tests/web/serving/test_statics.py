"""Static files and how long they are kept."""

import re
from pathlib import Path

from flask.testing import FlaskClient

from negotiate.web.serving.statics import version


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
