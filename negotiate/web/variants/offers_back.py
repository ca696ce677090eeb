"""Offering a variant's words to its parent, and the note on an amendment that was begun so."""

from flask import Blueprint, Flask, g, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from negotiate.operations.variants.offering import offer_clause, offer_words
from negotiate.queries.variants.origins import origin_in_variant
from negotiate.web.amendments.amendments import begun
from negotiate.web.pages.blanks import blank
from negotiate.web.pages.forms import shown_again
from negotiate.web.serving.shelf import Said
from negotiate.web.variants.parents import show_clause

bp = Blueprint("offers_back", __name__, url_prefix="/instruments/<instrument>/parent/<clause>/amendments")


@bp.post("")
@shown_again(show_clause)
def create(instrument: str, clause: str) -> ResponseReturnValue:
    """Begin a private draft on the parent's clause in the variant's words, or of a new clause that stands behind it."""
    if own := request.form.get("own"):
        return begun(offer_clause(g.db, g.actor, clause, instrument, own))
    return begun(offer_words(g.db, g.actor, clause, instrument))


def register(app: Flask) -> None:
    """Give templates the note."""
    app.jinja_env.globals["variant_origin"] = variant_origin


def variant_origin(amendment: str) -> Markup:
    """Return from which variant an amendment was begun, as a note of its margin; nothing where from none."""

    def said() -> Said:
        origin = origin_in_variant(g.db, g.actor, amendment)
        words = render_template("variants/_origin.html", origin=origin) if origin else ""
        return Said(words, words)

    return blank(said)
