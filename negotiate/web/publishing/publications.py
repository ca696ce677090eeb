"""One published text: what it states of itself."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from negotiate.queries.publishing.publications import publication_page

bp = Blueprint("publications", __name__, url_prefix="/publications")


@bp.get("/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show a publication: its name, standing, basis and seal, and what corrects it."""
    return render_template("publications/show.html", page=publication_page(g.db, g.actor, code))
