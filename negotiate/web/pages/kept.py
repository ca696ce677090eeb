"""Parts of pages that are kept: rendered once from values, and found again by their template and these values alone.

Such a part sees nothing else but the clock of the page: not who reads, no session, no form token. What depends on the
reader (buttons, her own drafts) is a value that is passed to it, and so belongs to its key.
"""

from collections.abc import Hashable

from flask import Flask, current_app, g, request
from markupsafe import Markup

from negotiate.state.remembered import Remembered
from negotiate.web.pages.filters import page_zone

#: Characters of HTML that are kept in each process: a long instrument for every kind of reader takes some ten million.
PARTS: Remembered[Markup] = Remembered(48_000_000, len)
#: What templates know of the request is hidden from a kept part.
HIDDEN = dict.fromkeys(("g", "request", "session", "config", "csrf_token", "get_flashed_messages"))


def register(app: Flask) -> None:
    """Give templates the way to keep a part."""
    app.jinja_env.globals.update(kept=kept)


def kept(template: str, **shown: Hashable) -> Markup:
    """Return a part of a page; everything that it shows is in `shown`, whose values are compared as wholes."""
    key = (template, request.script_root, page_zone(), *shown.items())
    return PARTS.get(key, lambda: _rendered(template, shown))


def _rendered(template: str, shown: dict[str, Hashable]) -> Markup:
    environment = current_app.jinja_env
    components = environment.get_template("ui.html").module
    before, g.is_part = g.get("is_part", False), True
    try:
        return Markup(environment.get_template(template).render(HIDDEN, ui=components, **shown))
    finally:
        g.is_part = before
