"""Seats: given on a person's page, and ended there."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Role
from negotiate.operations.house.seats import end_seat, give_seat
from negotiate.web.house import people
from negotiate.web.pages.forms import choice, shown_again

bp = Blueprint("seats", __name__)


@bp.post("/people/<code>/seats")
@shown_again(people.show)
def create(code: str) -> ResponseReturnValue:
    """Give the person a seat."""
    role = choice(Role, "role")
    delegation, instrument = request.form.get("delegation", ""), request.form.get("instrument", "")
    seat = give_seat(g.db, g.actor, code, role, delegation, instrument)
    flash(f"{seat.person.name} now sits as {role.value}.", "done")
    return redirect(url_for("people.show", code=code))


@bp.post("/seats/<code>/end")
def delete(code: str) -> ResponseReturnValue:
    """End a seat."""
    seat = end_seat(g.db, g.actor, code)
    flash(f"The seat of {seat.person.name} as {seat.role.value} has ended.", "done")
    return redirect(url_for("people.show", code=seat.person.code))
