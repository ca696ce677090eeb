"""Who takes part in an instrument, and who may read what is published."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import Audience, Capacity, Instrument
from negotiate.operations.text.instruments import admit_several, set_audience
from negotiate.queries.house.participations import participation_page
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import choice, options, shown_again
from negotiate.web.pages.keeping import kept

bp = Blueprint("participations", __name__, url_prefix="/instruments/<instrument>/participations")
audiences = Blueprint("audiences", __name__, url_prefix="/instruments/<instrument>/audience")


@bp.get("")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """List the delegations at the table."""
    page = participation_page(g.db, g.actor, instrument)
    choices = {"capacities": options(Capacity), "audiences": options(Audience)}
    return render_template("participations/index.html", page=page, **choices)


@bp.post("")
@shown_again(index)
def create(instrument: str) -> ResponseReturnValue:
    """Let delegations take part."""
    chosen = [code for code in request.form.getlist("delegation") if code]
    if not chosen:
        raise Invalid("Choose at least one delegation.", "delegation")
    admitted = admit_several(g.db, g.actor, instrument, chosen, choice(Capacity, "capacity"))
    observing = sum(one.capacity is Capacity.OBSERVER for one in admitted)
    as_observers = f", {observing} of them as {'an observer' if observing == 1 else 'observers'}" if observing else ""
    flash(f"Admitted: {counted(len(admitted), 'delegation')}{as_observers}.", "done")
    return redirect(url_for("participations.index", instrument=instrument))


@audiences.post("", endpoint="update")
@shown_again(index)
def change_audience(instrument: str) -> ResponseReturnValue:
    """Say who may read the published rounds."""
    set_audience(g.db, g.actor, instrument, choice(Audience, "audience"))
    flash("Changed.", "done")
    return redirect(url_for("participations.index", instrument=instrument))
