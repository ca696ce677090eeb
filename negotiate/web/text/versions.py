"""One version of a clause, by itself or against an earlier one; its passages have addresses that last."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.models import Clause
from negotiate.queries.text.version_page import version_page
from negotiate.web.pages.forms import number_in
from negotiate.web.pages.keeping import kept

bp = Blueprint("versions", __name__, url_prefix="/clauses/<clause>/versions/<int:number>")


@bp.get("")
@kept(Clause, "clause")
def show(clause: str, number: int) -> ResponseReturnValue:
    """Show a version as it was written, or what changed in it since another."""
    since = request.args.get("since", "")
    page = version_page(g.db, g.actor, clause, number, number_in(since) if since else None)
    return render_template("versions/show.html", page=page)
