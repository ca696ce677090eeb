"""Who takes part in an instrument and no longer does, and who may read what is published."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Faults, Invalid
from negotiate.models import Audience, Capacity, Instrument
from negotiate.operations.house.departures import end_participation
from negotiate.operations.text.instruments import admit_several, set_audience
from negotiate.queries.house.departures import departure_page
from negotiate.queries.house.participations import participation_page
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import choice, options, shown_again
from negotiate.web.pages.keeping import kept

bp = Blueprint("participations", __name__, url_prefix="/instruments/<instrument>/participations")
audiences = Blueprint("audiences", __name__, url_prefix="/instruments/<instrument>/audience")

_AS_WHAT = "Choose whether they take part or observe: who takes part reads what is on the table."


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
    """Let the chosen delegations take part, or all that the page offered."""
    admitted = admit_several(g.db, g.actor, instrument, *_chosen())
    observing = sum(one.capacity is Capacity.OBSERVER for one in admitted)
    as_observers = f", {observing} of them as {'an observer' if observing == 1 else 'observers'}" if observing else ""
    flash(f"Admitted: {counted(len(admitted), 'delegation')}{as_observers}.", "done")
    return redirect(url_for("participations.index", instrument=instrument))


def _chosen() -> tuple[list[str], Capacity]:
    """Return which delegations are let in as what; Invalid names every field that does not say it."""
    faults, chosen = Faults(), request.form.getlist("offered" if request.form.get("act") == "all" else "delegation")
    if not chosen:
        faults.found.append(Invalid("Choose at least one delegation.", "delegation"))
    capacity = faults.of(lambda: choice(Capacity, "capacity", _AS_WHAT), Capacity.PARTICIPANT)
    faults.tell()
    return chosen, capacity


@bp.get("/<delegation>/end")
def edit(instrument: str, delegation: str) -> ResponseReturnValue:
    """Say what comes of it, and ask why, before a participation is ended."""
    return render_template("participations/edit.html", page=departure_page(g.db, g.actor, instrument, delegation))


@bp.post("/<delegation>/end")
@shown_again(edit)
def delete(instrument: str, delegation: str) -> ResponseReturnValue:
    """End the participation of a delegation."""
    ended = end_participation(g.db, g.actor, instrument, delegation, request.form.get("reason", ""))
    flash(f"{ended.delegation.name} takes no part any more. Its amendments stay, under its name.", "done")
    return redirect(url_for("participations.index", instrument=instrument))


@audiences.post("", endpoint="update")
@shown_again(index)
def change_audience(instrument: str) -> ResponseReturnValue:
    """Say who may read the published rounds."""
    set_audience(g.db, g.actor, instrument, choice(Audience, "audience"))
    flash("Changed.", "done")
    return redirect(url_for("participations.index", instrument=instrument))
