"""People: the administrator's list, a page for each, and adding and correcting them."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Role
from negotiate.operations.house.people import add_person, correct_person
from negotiate.policy import Act, require
from negotiate.queries.house import people
from negotiate.queries.house.outgoing_mail import outgoing_mail
from negotiate.web.pages.forms import options, shown_again, text

bp = Blueprint("people", __name__, url_prefix="/people")


@bp.get("")
def index() -> ResponseReturnValue:
    """List everybody."""
    everyone = people.everyone(g.db, g.actor)
    return render_template("people/index.html", people=everyone, mail=outgoing_mail(g.db, g.actor))


@bp.get("/new")
def new() -> ResponseReturnValue:
    """Ask who the new person is."""
    require(g.actor, Act.MANAGE_PEOPLE)
    return render_template("people/new.html")


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Add a person."""
    person = add_person(g.db, g.actor, text("name"), request.form.get("email", ""))
    flash(f"{person.name} is in the house. Give them a seat, then invite them.", "done")
    return redirect(url_for("people.show", code=person.code))


@bp.get("/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show a person, her seats, and the way in."""
    person = people.person(g.db, g.actor, code)
    choices = people.seat_choices(g.db, g.actor)
    mail = outgoing_mail(g.db, g.actor)
    return render_template("people/show.html", person=person, choices=choices, roles=options(Role), mail=mail)


@bp.get("/<code>/edit")
def edit(code: str) -> ResponseReturnValue:
    """Ask for the person's right name and address."""
    return render_template("people/edit.html", person=people.person(g.db, g.actor, code))


@bp.post("/<code>")
@shown_again(edit)
def update(code: str) -> ResponseReturnValue:
    """Correct the person's name and address."""
    correct_person(g.db, g.actor, code, text("name"), request.form.get("email", ""))
    flash("Corrected.", "done")
    return redirect(url_for("people.show", code=code))
