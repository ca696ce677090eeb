"""The ladders of a text: their list, and one as its table, with what its checks point to and what is on the table."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from negotiate.models import Clause, Instrument
from negotiate.queries.norms.ladders.clause_ladder import clause_ladder_page
from negotiate.queries.norms.ladders.ladders import ladders_page
from negotiate.web.pages.keeping import kept

bp = Blueprint("ladders", __name__)


@bp.get("/instruments/<instrument>/ladders")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """Show which clauses are ladders."""
    return render_template("ladders/index.html", page=ladders_page(g.db, g.actor, instrument))


@bp.get("/clauses/<clause>/ladder")
@kept(Clause, "clause")
def show(clause: str) -> ResponseReturnValue:
    """Show one ladder, cell by cell, and its picture."""
    return render_template("ladders/show.html", page=clause_ladder_page(g.db, g.actor, clause))
