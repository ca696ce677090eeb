"""What a round changed, clause by clause: a table, sorted and filtered as its address says."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument
from negotiate.queries.changes.change_rows import COLUMNS, TRAITS, TableView
from negotiate.queries.changes.change_table import change_table
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("change_tables", __name__, url_prefix="/instruments/<instrument>/changes/table")


@bp.get("")
@kept(Instrument, "instrument", Shows.HER_MARKS)
def show(instrument: str) -> ResponseReturnValue:
    """Show what changed between two texts."""
    asked = {name: request.args.get(name, "") for name in ("before", "after", "by", "only", "whom", "open")}
    page = change_table(g.db, g.actor, instrument, TableView(**asked))
    return render_template("change_tables/show.html", page=page, columns=COLUMNS, traits=TRAITS)
