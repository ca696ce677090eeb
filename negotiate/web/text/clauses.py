"""One clause: its words with their sources, its history, its amendments."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from negotiate.models import Clause
from negotiate.queries.changes.lives import life_of
from negotiate.queries.text.clause import clause_page
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("clauses", __name__, url_prefix="/clauses")


@bp.get("/<code>")
@kept(Clause, "code", Shows.ITS_CLAUSE)
def show(code: str) -> ResponseReturnValue:
    """Show a clause whole."""
    page, life = clause_page(g.db, g.actor, code), life_of(g.db, g.actor, code)
    return render_template("clauses/show.html", page=page, life=life)
