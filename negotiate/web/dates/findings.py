"""What the text says about time: offers to confirm with one click, flags to set aside with a reason."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.dates import Lack
from negotiate.errors import Invalid
from negotiate.models import Instrument
from negotiate.operations.dates.findings import RaisedFlag, dismiss
from negotiate.queries.dates.findings import findings_page
from negotiate.queries.text.clause import clause_page
from negotiate.web.pages.forms import shown_again, text
from negotiate.web.pages.keeping import kept
from negotiate.web.text import clauses

bp = Blueprint("findings", __name__, url_prefix="/instruments/<instrument>/time")
dismissals = Blueprint("dismissals", __name__, url_prefix="/clauses/<clause>/dismissals")


@bp.get("")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """Show where the text speaks of time and no rule does."""
    number, clause = request.args.get("page", 1, type=int), request.args.get("clause", "")
    return render_template("dates/findings.html", page=findings_page(g.db, g.actor, instrument, number, clause))


@dismissals.post("", endpoint="create")
@shown_again(lambda clause: clauses.show(clause))
def set_aside(clause: str) -> ResponseReturnValue:
    """Set a flag aside for as long as these words stand."""
    if text("lack") not in Lack.__members__:
        raise Invalid("Choose one of the flags of this clause.", "lack")
    words = request.form.get("words", "").replace("\r\n", "\n")
    dismiss(g.db, g.actor, clause, RaisedFlag(Lack[text("lack")], words, text("read")), text("reason"))
    flash("Set aside. It comes back if the words change.", "done")
    if request.form.get("back") == "findings":
        page = clause_page(g.db, g.actor, clause)
        return redirect(url_for("findings.index", instrument=page.head.code, clause=clause))
    return redirect(url_for("clauses.show", code=clause))
