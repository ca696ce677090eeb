"""One's own password."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.operations.house.people import change_password
from negotiate.policy import Act, require
from negotiate.queries.house.people import has_password
from negotiate.state.house.sign_ins import entrance_of
from negotiate.web.house.signing_in.sessions import come_in
from negotiate.web.pages.forms import shown_again
from negotiate.web.serving.limits import by_address

bp = Blueprint("password", __name__)


@bp.get("/account/password")
def edit() -> ResponseReturnValue:
    """Ask for the old and the new password."""
    require(g.actor, Act.KEEP_OWN_ACCOUNT)
    return render_template("account/password.html")


@bp.post("/account/password")
@by_address
@shown_again(edit)
def update() -> ResponseReturnValue:
    """Change the password; every other session of this person ends."""
    require(g.actor, Act.KEEP_OWN_ACCOUNT)
    if not has_password(g.db, g.actor, request.form.get("current_password", "")):
        raise Invalid("This is not your present password.", "current_password")
    person = change_password(g.db, g.actor, new_password())
    come_in(g.db, entrance_of(person))
    flash("Your password has changed. You are signed out everywhere else.", "done")
    return redirect(url_for("home.index"))


def new_password() -> str:
    """Return the password that was typed twice; raise Invalid where the two differ."""
    password = request.form.get("password", "")
    if password != request.form.get("repeated_password", ""):
        raise Invalid("The two passwords differ. Type the same one twice.", "repeated_password")
    return password
