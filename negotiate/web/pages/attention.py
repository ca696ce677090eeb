"""The button by which a reader watches what a page shows: hers alone, so it is drawn for her whenever the page is."""

from flask import Flask, g, render_template, url_for
from markupsafe import Markup

from negotiate.models import Attention
from negotiate.queries.reading.attention import attention_to_amendment, attention_to_clause
from negotiate.web.pages.blanks import blank, drawn_once
from negotiate.web.serving.shelf import Said


def register(app: Flask) -> None:
    """Give templates the buttons."""
    app.jinja_env.globals.update(watch_clause=watch_clause, watch_amendment=watch_amendment)


def watch_clause(code: str) -> Markup:
    """Return the button that watches a clause, or no longer."""
    address = url_for("clause_watches.create", clause=code)
    return blank(lambda: _button(attention_to_clause(g.db, g.actor, code), address))


def watch_amendment(code: str) -> Markup:
    """Return the button that watches an amendment, or no longer."""
    address = url_for("amendment_watches.create", code=code)
    return blank(lambda: _button(attention_to_amendment(g.db, g.actor, code), address))


def _button(attention: Attention | None, address: str) -> Said:
    if attention is None:
        return Said("", "")
    shown = {"attention": attention, "address": address}
    return drawn_once((attention, address), lambda: render_template("watches/_button.html", **shown))
