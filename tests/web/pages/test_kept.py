"""Kept parts: rendered once for the same values, and without the reader."""

from collections.abc import Iterator

import pytest
from flask import Flask, session
from jinja2 import DictLoader

from negotiate.web.pages.blanks import leaving_blanks
from negotiate.web.pages.kept import LONG, PARTS, kept
from negotiate.web.serving.shelf import SharedPart


@pytest.fixture
def parts(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Offer templates that show a value, and one that looks for the reader, in a request."""
    pieces = {"ui.html": "", "part.html": "<p>{{ shown }}</p>", "reader.html": "{{ session is none }}"}
    monkeypatch.setattr(app, "jinja_env", app.jinja_env.overlay(loader=DictLoader(pieces)))
    PARTS.forget()
    with app.test_request_context():
        yield
    PARTS.forget()


@pytest.mark.usefixtures("parts")
def test_the_same_values_give_the_same_part() -> None:
    assert kept("part.html", shown="a < b") == "<p>a &lt; b</p>"
    assert kept("part.html", shown="a < b") is kept("part.html", shown="a < b")
    assert kept("part.html", shown="b") != kept("part.html", shown="a < b")


@pytest.mark.usefixtures("parts")
def test_a_kept_part_does_not_know_who_reads() -> None:
    session["name"] = "Nadia"

    assert kept("reader.html") == "True"


@pytest.mark.usefixtures("parts")
def test_a_long_part_is_room_in_a_page_that_is_kept_and_short_ones_are_words() -> None:
    with leaving_blanks() as blanks:
        short, long = kept("part.html", shown="a"), kept("part.html", shown="b" * LONG)

    assert short == "<p>a</p>"
    assert blanks.cut(long) == (SharedPart.of(f"<p>{'b' * LONG}</p>"),)
