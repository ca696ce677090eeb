"""Invitations: the administrator makes a link, the invited person sets her password by it."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.invitations import accept, invite, open_invitation
from negotiate.queries.house.sign_in import SessionKey
from negotiate.web.house.password import new_password
from negotiate.web.house.sessions import come_in
from negotiate.web.pages.forms import shown_again
from negotiate.web.serving.limits import by_address

bp = Blueprint("invitations", __name__)


@bp.post("/people/<code>/invitations")
def create(code: str) -> ResponseReturnValue:
    """Invite a person, and show the link this once."""
    invited = invite(g.db, g.actor, code)
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
    come_in(SessionKey(person.code, person.session_stamp))
    flash("Welcome. Your password is set.", "done")
    return redirect(url_for("home.index"))
