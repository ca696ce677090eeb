"""How a text converges over its rounds: figures, squares, what is most contested."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument
from negotiate.queries.changes.convergence import SIZES, convergence_page
from negotiate.web.changes.charts import chart_of
from negotiate.web.pages.keeping import kept

bp = Blueprint("convergences", __name__, url_prefix="/instruments/<instrument>/convergence")


@bp.get("")
@kept(Instrument, "instrument")
def show(instrument: str) -> ResponseReturnValue:
    """Show what is open in each text, and where the work was."""
    page = convergence_page(g.db, g.actor, instrument)
    charts = [chart_of(name, values) for name, values in page.series if any(values)]
    return render_template("convergences/show.html", page=page, charts=charts, sizes=SIZES)
