"""Letting several people in at once, from a pasted list."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.arrivals import Delivery, let_in, read_list
from negotiate.policy import Act, require
from negotiate.queries.house.outgoing_mail import outgoing_mail
from negotiate.state.house.outgoing_mail import mail_leaves
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import choice, shown_again

NO_MAIL = "no mail leaves this house just now. On the page of each you can make a link to hand over"

bp = Blueprint("arrivals", __name__, url_prefix="/people/list")


@bp.get("")
def new() -> ResponseReturnValue:
    """Ask for a list of people."""
    require(g.actor, Act.MANAGE_PEOPLE)
    return render_template("people/list.html", mail=outgoing_mail(g.db, g.actor))


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Let everybody on the list in, and show their links this once, where these do not go by mail."""
    delivery = choice(Delivery, "delivery") if "delivery" in request.form else Delivery.BY_HAND
    arrivals = let_in(g.db, g.actor, read_list(request.form.get("people", "")), delivery)
    if delivery is Delivery.BY_MAIL:
        told = "each gets a letter" if mail_leaves(g.db) else f"each has a letter that waits: {NO_MAIL}"
        flash(f"{counted(len(arrivals), 'person has', 'people have')} been added, and {told}.", "done")
        return redirect(url_for("people.index"))
    links = [(one, url_for("invitations.edit", secret=one.invited.secret, _external=True)) for one in arrivals]
    return render_template("people/arrived.html", links=links)
