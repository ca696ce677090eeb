"""Invitations: the administrator makes a link, the invited person sets her password by it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.invitations import accept, invite, open_invitation, send_link
from negotiate.state.house.sign_ins import entrance_of
from negotiate.web.house.signing_in.password import new_password
from negotiate.web.house.signing_in.sessions import come_in
from negotiate.web.pages.forms import shown_again
from negotiate.web.serving.limits import by_address, by_email

bp = Blueprint("invitations", __name__)
forgotten = Blueprint("forgotten", __name__, url_prefix="/forgotten-password")


@bp.post("/people/<code>/invitations")
def create(code: str) -> ResponseReturnValue:
    """Invite a person: the link is shown this once, or goes by mail to who has come in already."""
    invited = invite(g.db, g.actor, code)
    if not invited.secret:
        flash(f"The link goes to {invited.name} by mail, and to nobody else.", "done")
        return redirect(url_for("people.show", code=code))
    link = url_for("invitations.edit", secret=invited.secret, _external=True)
    return render_template("people/invited.html", code=code, invited=invited, link=link)


@bp.get("/invitations/<secret>")
def edit(secret: str) -> ResponseReturnValue:
    """Ask the invited person for a password."""
    invitation = open_invitation(g.db, secret)
    return render_template("account/invitation.html", secret=secret, name=invitation.person.name,
                           email=invitation.person.email, expires_at=invitation.expires_at)  # fmt: skip


@bp.post("/invitations/<secret>")
@by_address
@shown_again(edit)
def update(secret: str) -> ResponseReturnValue:
    """Set the password, and sign the person in."""
    person = accept(g.db, secret, new_password())
    come_in(g.db, entrance_of(person))
    flash("Welcome. Your password is set.", "done")
    return redirect(url_for("home.index"))


@forgotten.get("")
def new() -> ResponseReturnValue:
    """Ask who has forgotten her password."""
    return render_template("account/forgotten.html")


@forgotten.post("", endpoint="create")
@by_address
@by_email
def send() -> ResponseReturnValue:
    """Send her a link; the answer is the same for an address that nobody has."""
    send_link(g.db, request.form.get("email", ""))
    told = "If somebody of the house has this address, a link is on its way to her."
    flash(f"{told} Should no mail come, an administrator of the house can make a new one.", "done")
    return redirect(url_for("session.new"))
