"""The note on an amendment that was begun from a model clause."""

from flask import Flask, g, render_template
from markupsafe import Markup

from negotiate.queries.library.origins import origin_of_draft
from negotiate.web.pages.blanks import blank
from negotiate.web.serving.shelf import Said


def register(app: Flask) -> None:
    """Give templates the note."""
    app.jinja_env.globals["model_origin"] = model_origin


def model_origin(amendment: str) -> Markup:
    """Return from which model clause an amendment was begun, as a note of its margin; nothing where from none."""

    def said() -> Said:
        origin = origin_of_draft(g.db, g.actor, amendment)
        words = render_template("library/_origin.html", origin=origin) if origin else ""
        return Said(words, words)

    return blank(said)
