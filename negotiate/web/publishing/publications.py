"""One published text: what it states of itself."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from negotiate.models import Publication
from negotiate.queries.publishing.publications import publication_page
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("publications", __name__, url_prefix="/publications")


@bp.get("/<code>")
@kept(Publication, "code", Shows.DRAFTS)
def show(code: str) -> ResponseReturnValue:
    """Show a publication: its name, standing, basis and seal, and what corrects it."""
    return render_template("publications/show.html", page=publication_page(g.db, g.actor, code))
