"""The matrix of positions: who has said what of which amendment."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument
from negotiate.queries.positions.matrix import SORTS, position_matrix
from negotiate.web.amendments.amendments import part_asked
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("position_matrices", __name__, url_prefix="/instruments/<instrument>/positions")


@bp.get("")
@kept(Instrument, "instrument", Shows.HER_DELEGATIONS)
def index(instrument: str) -> ResponseReturnValue:
    """Show the matrix, a page at a time, and one cell opened where one is asked for."""
    page = position_matrix(g.db, g.actor, instrument, part_asked(), request.values.get("cell", ""))
    return render_template("position_matrices/index.html", page=page, sorts=SORTS)
