"""Blanks: what is a reader's own is found by a mark that nobody can write."""

import pytest
from flask import Flask
from markupsafe import Markup

from negotiate.web.pages.blanks import blank, csrf_token, drawn_once, leaving_blanks, room_for
from negotiate.web.serving.shelf import Said, SharedPart, finished


@pytest.fixture
def drawing(app: Flask):
    """Draw in a request."""
    with app.test_request_context():
        yield


def nadia() -> Said:
    """Say a name."""
    return Said("Nadia", "Nadia")


def text_of(pieces: tuple) -> str:
    """Return pieces with their blanks filled."""
    return b"".join(finished(pieces, ()).filled(compressed=False)[0]).decode()


@pytest.mark.usefixtures("drawing")
def test_a_blank_is_filled_at_once_in_a_page_that_is_not_kept() -> None:
    assert blank(nadia) == Markup("Nadia")


@pytest.mark.usefixtures("drawing")
def test_a_kept_page_is_cut_at_its_blanks() -> None:
    with leaving_blanks() as blanks:
        pieces = blanks.cut(f"Dear {blank(nadia)}, welcome {blank(nadia)}")

    assert [piece for piece in pieces if isinstance(piece, bytes)] == [b"Dear ", b", welcome "]
    assert text_of(pieces) == "Dear Nadia, welcome Nadia"


@pytest.mark.usefixtures("drawing")
def test_a_blank_that_a_template_writes_twice_is_filled_twice() -> None:
    with leaving_blanks() as blanks:
        left = blank(nadia)
        pieces = blanks.cut(f"{left}, {left}")

    assert text_of(pieces) == "Nadia, Nadia"


@pytest.mark.usefixtures("drawing")
def test_the_mark_of_another_drawing_is_a_word_like_others() -> None:
    with leaving_blanks():
        copied = blank(nadia)
    with leaving_blanks() as blanks:
        pieces = blanks.cut(f"{copied} and {blank(nadia)}")

    assert text_of(pieces) == f"{copied} and Nadia"


@pytest.mark.usefixtures("drawing")
def test_a_token_is_never_drawn_into_a_kept_page() -> None:
    token = csrf_token()
    with leaving_blanks() as blanks:
        pieces = blanks.cut(f"<input value={csrf_token()}>")

    assert token not in b"".join(piece for piece in pieces if isinstance(piece, bytes)).decode()
    assert text_of(pieces) == f"<input value={token}>"


@pytest.mark.usefixtures("drawing")
def test_every_form_of_a_request_has_the_same_token() -> None:
    assert csrf_token() == csrf_token()


@pytest.mark.usefixtures("drawing")
def test_what_fills_a_blank_is_drawn_once_and_its_own_blanks_each_time() -> None:
    names, drawings = iter(("Nadia", "Bela")), iter(("Dear {}", "Hello {}"))

    def draw() -> str:
        return next(drawings).format(blank(lambda: Said(next(names), "somebody")))

    first, second = drawn_once("greeting", draw), drawn_once("greeting", draw)

    assert (first.words, second.words) == ("Dear Nadia", "Dear Bela")
    assert first.meaning == second.meaning


@pytest.mark.usefixtures("drawing")
def test_a_part_goes_past_the_page_that_is_drawn_around_it() -> None:
    part, words = SharedPart.of("shall"), Markup("shall")
    with leaving_blanks() as blanks:
        pieces = blanks.cut(f"States {room_for(part, words)} act.")

    assert pieces == (b"States ", part, b" act.")
    assert room_for(part, words) == "shall"
