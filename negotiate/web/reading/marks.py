"""Marking what one has read, and taking marks back."""

from typing import Any

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import ReadMark
from negotiate.operations.reading.marks import mark_all, mark_clause, mark_up_to, take_back, take_back_last
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import text

bp = Blueprint("read_marks", __name__, url_prefix="/instruments/<instrument>/read-marks")
of_clause = Blueprint("clause_marks", __name__, url_prefix="/clauses/<clause>/read-marks")


@bp.post("")
def create(instrument: str) -> ResponseReturnValue:
    """Mark a clause, everything up to one, or the whole text; go on with what follows."""
    if text("clause"):
        marks = mark_clause(g.db, g.actor, text("clause"), text("text"))
    elif text("up-to"):
        marks = mark_up_to(g.db, g.actor, text("up-to"), text("text"))
    else:
        marks = mark_all(g.db, g.actor, instrument, text("text"))
    flash(f"Marked as read: {counted(len(marks), 'clause')}.", "done")
    return _back(instrument, request.form.get(f"after-{text('clause') or text('up-to')}", ""))


@bp.post("/delete")
def delete(instrument: str) -> ResponseReturnValue:
    """Take back what was marked last."""
    marks: tuple[ReadMark, ...] = take_back_last(g.db, g.actor, instrument)
    flash(f"Not read after all: {counted(len(marks), 'clause')}.", "done")
    return _back(instrument, "")


@of_clause.post("/delete", endpoint="delete")
def delete_of_clause(clause: str) -> ResponseReturnValue:
    """Take back the mark of one clause."""
    mark = take_back(g.db, g.actor, clause)
    flash("Not read after all: it counts as you had read it before.", "done")
    return _back(mark.clause.instrument.code, clause)


def _back(instrument: str, clause: str) -> ResponseReturnValue:
    """Return to the page from which this was said, at a clause where one is named."""
    start: dict[str, Any] = {"from": text("from")} if text("from") else {}
    return redirect(url_for("since.show", instrument=instrument, _anchor=clause or None, **start))
