"""Renumbering a text: labels and references as they will be, and what does not run on; then all at once."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument
from negotiate.operations.text.arranging.renumbering import renumber
from negotiate.queries.numbering.renumbering import renumbering_page
from negotiate.web.pages.forms import shown_again, text
from negotiate.web.pages.keeping import kept

bp = Blueprint("renumberings", __name__, url_prefix="/instruments/<instrument>/renumberings")


@bp.get("/new")
@kept(Instrument, "instrument")
def new(instrument: str) -> ResponseReturnValue:
    """Show every label and every reference that a renumbering would change."""
    left = request.form.getlist("left") if request.method == "POST" else None
    page = renumbering_page(g.db, g.actor, instrument, request.values.get("start", ""), left)
    return render_template("renumberings/new.html", page=page)


@bp.post("")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Carry out the renumbering that was shown."""
    versions = renumber(g.db, g.actor, instrument, text("start"), text("seal"), request.form.getlist("left"))
    flash(f"Renumbered: {len(versions)} clauses have a new label or new references.", "done")
    return redirect(url_for("arrangements.index", instrument=instrument))
