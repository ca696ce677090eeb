"""What scenarios find in an amendment, on its page: drawn for each reader, for answers are as private as drafts are."""

from flask import Flask, g, render_template
from markupsafe import Markup

from negotiate.queries.norms.scenarios.what_if import is_supposed, supposed_lines
from negotiate.web.pages.blanks import blank
from negotiate.web.serving.shelf import Said


def register(app: Flask) -> None:
    """Give templates what scenarios find in an amendment."""
    app.jinja_env.globals.update(scenarios_with=scenarios_with)


def scenarios_with(amendment: str) -> Markup:
    """Return what scenarios find in an amendment beside what they find in the text, nothing where none asks."""

    def said() -> Said:
        if not is_supposed(g.db, g.actor, amendment):
            return Said("", "")
        found = supposed_lines(g.db, g.actor, amendment)
        words = render_template("bench/_supposed.html", found=found) if found.lines else ""
        return Said(words, words)

    return blank(said)
