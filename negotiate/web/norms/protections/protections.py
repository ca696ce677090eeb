"""Protected things and exceptions of a text, on one page."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from negotiate.queries.norms.protections.protections import protections_page

bp = Blueprint("protections", __name__, url_prefix="/instruments/<instrument>/protections")


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show what a text protects, and what it excepts."""
    return render_template("protections/index.html", page=protections_page(g.db, g.actor, instrument))
