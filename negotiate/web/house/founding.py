"""The founding of a house: the page that the very first person sees, and nobody after her."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.people import found_house
from negotiate.policy import NOBODY, Act, require
from negotiate.queries.house.people import is_empty
from negotiate.state.house.sign_ins import entrance_of
from negotiate.web.house.signing_in.password import new_password
from negotiate.web.house.signing_in.sessions import come_in
from negotiate.web.pages.forms import shown_again, text
from negotiate.web.serving.limits import by_address

bp = Blueprint("house", __name__)


@bp.get("/first-run")
def new() -> ResponseReturnValue:
    """Ask the first person who she is."""
    require(NOBODY, Act.FOUND_HOUSE, 0 if is_empty(g.db) else 1)
    return render_template("account/signing_in/first_run.html")


@bp.post("/first-run")
@by_address
@shown_again(new)
def create() -> ResponseReturnValue:
    """Make the first person administrator and secretariat, and sign her in."""
    person = found_house(g.db, text("name"), request.form.get("email", ""), new_password())
    come_in(g.db, entrance_of(person))
    flash("The house is yours.", "done")
    return redirect(url_for("home.index"))
