"""Seats: given on a person's page, and ended there."""

from datetime import UTC, date, datetime, timedelta

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Faults
from negotiate.models import Role
from negotiate.operations.house.seats import WantedSeat, check_seat, confirm_seat, end_seat, give_seat
from negotiate.policy import Act, require
from negotiate.web.house import people
from negotiate.web.pages.forms import choice, day_or_none, shown_again

bp = Blueprint("seats", __name__)

WAITS = " Nothing of the delegation is seen from it until somebody there confirms it."


@bp.post("/people/<code>/seats")
@shown_again(people.show)
def create(code: str) -> ResponseReturnValue:
    """Give the person a seat."""
    wanted = _wanted()
    seat = give_seat(g.db, g.actor, code, wanted)
    flash(f"{seat.person.name} now sits as {wanted.role.value}.{WAITS if seat.waits_since else ''}", "done")
    return redirect(url_for("people.show", code=code))


@bp.post("/seats/<code>/confirmation")
def update(code: str) -> ResponseReturnValue:
    """Confirm that somebody belongs to one's delegation."""
    seat = confirm_seat(g.db, g.actor, code)
    flash(f"{seat.person.name} sees from now on what is your delegation's own.", "done")
    return redirect(url_for("home.index"))


@bp.post("/seats/<code>/end")
def delete(code: str) -> ResponseReturnValue:
    """End a seat."""
    seat = end_seat(g.db, g.actor, code)
    flash(f"The seat of {seat.person.name} as {seat.role.value} has ended.", "done")
    return redirect(url_for("people.show", code=seat.person.code))


def _wanted() -> WantedSeat:
    """Return which seat the form asks for; Invalid names every field that cannot be used."""
    require(g.actor, Act.MANAGE_PEOPLE)
    faults = Faults()
    last = faults.of(lambda: day_or_none("last_day"), None)
    role = faults.of(lambda: choice(Role, "role"), None)
    delegation, instrument = request.form.get("delegation", ""), request.form.get("instrument", "")
    if role is not None:
        wanted = WantedSeat(role, delegation, instrument, _after(last))
        if not faults.found:
            return wanted  # the deed checks it itself, for those who may do it
        faults.of(lambda: check_seat(g.db, wanted), None)
    raise faults.all()


def _after(last: date | None) -> datetime | None:
    """Return the instant behind a last day, by which a seat that ends with it is over."""
    return None if last is None else datetime(last.year, last.month, last.day, tzinfo=UTC) + timedelta(days=1)
