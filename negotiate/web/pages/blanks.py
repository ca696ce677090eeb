"""Blanks: where a page that is kept says something of its own to each reader, such as her name or her form's token.

While a page is drawn to be kept, a template leaves a mark in each of these places, made by chance for this one drawing.
Nobody who writes a text can know it, so that what is found by it is never somebody's words.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from flask import Flask, g, request, session
from flask_wtf.csrf import generate_csrf
from markupsafe import Markup

from negotiate.ids import new_secret
from negotiate.state.remembered import Remembered
from negotiate.web.serving.shelf import Fill, KeptPage, Said, SharedPart, finished, tag_of

#: What one reader's blanks are filled with, by what it is drawn from, with blanks of its own for the token of a form.
_drawn: Remembered[KeptPage] = Remembered(4096)


@dataclass(frozen=True)
class Blanks:
    """The blanks that one drawing has left, in the order in which it met them, and the mark that they go by."""

    mark: str = field(default_factory=new_secret)
    fills: list[Fill | SharedPart] = field(default_factory=list)

    def leave(self, fill: Fill | SharedPart) -> Markup:
        """Leave a blank, or room for a part that is the same for everybody, and return what stands for it."""
        self.fills.append(fill)
        return Markup(f"{self.mark}.{len(self.fills) - 1}.")

    def cut(self, page: str) -> tuple[bytes | SharedPart | Fill, ...]:
        """Return the page cut at its blanks, with what fills each of them."""
        words, *rest = page.encode().split(f"{self.mark}.".encode())
        pieces: list[bytes | SharedPart | Fill] = [words]
        for part in rest:
            number, _, words = part.partition(b".")
            pieces += (self.fills[int(number)], words)
        return tuple(filter(None, pieces))


def register(app: Flask) -> None:
    """Give templates the token of forms, which is never kept."""
    app.jinja_env.globals["csrf_token"] = csrf_token
    app.context_processor(lambda: {"csrf_token": csrf_token})


@contextmanager
def leaving_blanks() -> Iterator[Blanks]:
    """Leave blanks in what is drawn in the block."""
    before, g.blanks = g.get("blanks"), Blanks()
    try:
        yield g.blanks
    finally:
        g.blanks = before


def blank(fill: Fill) -> Markup:
    """Return what fills a place now, or leave it blank in a page that is being drawn to be kept."""
    blanks = g.get("blanks")
    return blanks.leave(fill) if blanks is not None else Markup(fill().words)


def room_for(part: SharedPart, words: Markup) -> Markup:
    """Return a part in words, or what stands for it in a page that is being drawn to be kept."""
    blanks = g.get("blanks")
    return words if blanks is None else blanks.leave(part)


def drawn_once(key: Hashable, draw: Callable[[], str]) -> Said:
    """Return what fills a blank, drawn once for all who have the same key; the blanks in it are filled now."""
    drawn = _drawn.get((request.root_path, key), lambda: _with_blanks(draw))
    pieces, meanings = drawn.filled(compressed=False)
    return Said(b"".join(pieces).decode(), tag_of(drawn, meanings))


def _with_blanks(draw: Callable[[], str]) -> KeptPage:
    with leaving_blanks() as blanks:
        return finished(blanks.cut(draw()), ())


def csrf_token() -> Markup:
    """Return the token by which a form of this session is known."""
    return blank(_token)


def _token() -> Said:
    """Return the token, signed once a request, however many forms ask for it."""
    if "form_token" not in g:
        words = generate_csrf()
        g.form_token = Said(words, session["csrf_token"])
    token: Said = g.form_token
    return token
