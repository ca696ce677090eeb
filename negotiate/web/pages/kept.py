"""Parts of pages that are kept: rendered once from values, and found again by their template and these values alone.

Such a part sees nothing else but the clock of the page: not who reads, no session, no form token. What depends on the
reader (buttons, her own drafts) is a value that is passed to it, and so belongs to its key.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from flask import Flask, current_app, g, request
from markupsafe import Markup

from negotiate.state.remembered import Remembered
from negotiate.web.pages.blanks import room_for
from negotiate.web.pages.filters import page_zone
from negotiate.web.serving.shelf import SharedPart


@dataclass(frozen=True)
class DrawnPart:
    """A part in words, and as the bytes that go into pages."""

    words: Markup

    @cached_property
    def part(self) -> SharedPart:
        """Return it as bytes."""
        return SharedPart.of(self.words)

    def __len__(self) -> int:
        return len(self.words)


#: Characters of HTML that are kept in each process: a long instrument for every kind of reader takes some ten million.
PARTS: Remembered[DrawnPart] = Remembered(48_000_000, len)
#: From so many characters on a part goes past the page around it, which is then neither read nor encoded with it.
LONG = 1_000
#: What templates know of the request is hidden from a kept part.
HIDDEN = dict.fromkeys(("g", "request", "session", "config", "csrf_token", "get_flashed_messages"))


def register(app: Flask) -> None:
    """Give templates the way to keep a part."""
    app.jinja_env.globals.update(kept=kept)


def kept(template: str, **shown: Hashable) -> Markup:
    """Return a part of a page; everything that it shows is in `shown`, whose values are compared as wholes."""
    key = (template, request.script_root, page_zone(), *shown.items())
    drawn = PARTS.get(key, lambda: DrawnPart(_rendered(template, shown)))
    if len(drawn) < LONG or g.get("is_part"):
        return drawn.words
    return room_for(drawn.part, drawn.words)


def _rendered(template: str, shown: dict[str, Hashable]) -> Markup:
    environment = current_app.jinja_env
    components = environment.get_template("ui.html").module
    before, g.is_part = g.get("is_part", False), True
    try:
        return Markup(environment.get_template(template).render(HIDDEN, ui=components, **shown))
    finally:
        g.is_part = before
