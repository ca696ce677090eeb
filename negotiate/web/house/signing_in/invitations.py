"""Invitations: the administrator makes a link, the invited person sets her password by it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.handing_over import hand_over
from negotiate.operations.house.invitations import Invited, accept, invite, open_invitation, send_link
from negotiate.state.house.outgoing_mail import mail_leaves
from negotiate.state.house.sign_ins import entrance_of
from negotiate.web.house import people
from negotiate.web.house.signing_in.password import new_password
from negotiate.web.house.signing_in.sessions import come_in
from negotiate.web.pages.forms import shown_again
from negotiate.web.serving.limits import by_address, by_email

bp = Blueprint("invitations", __name__)
handed = Blueprint("handed_links", __name__, url_prefix="/people/<code>/handed-links")
forgotten = Blueprint("forgotten", __name__, url_prefix="/forgotten-password")

ON_ITS_WAY = (
    "If somebody who may come into the house has this address, a link is on its way to her. Should no mail come, an "
    "administrator of the house can make a new one."
)
TO_BE_HANDED = (
    "No mail leaves this house just now. If somebody who may come in has this address, its administrators see that she "
    "has asked, and she gets a link by another way."
)


@bp.post("/people/<code>/invitations")
@shown_again(people.show)
def create(code: str) -> ResponseReturnValue:
    """Invite a person: the link is shown this once, or goes by mail to who has come in already."""
    invited = invite(g.db, g.actor, code)
    if not invited.secret:
        flash(*_by_mail(invited.name))
        return redirect(url_for("people.show", code=code))
    return _shown_once(code, invited)


@handed.post("", endpoint="create")
@shown_again(people.show)
def hand_link(code: str) -> ResponseReturnValue:
    """Show a link this once for somebody who asked for one that no mail can bring."""
    return _shown_once(code, hand_over(g.db, g.actor, code))


@bp.get("/invitations/<secret>")
def edit(secret: str) -> ResponseReturnValue:
    """Ask the invited person for a password."""
    invitation = open_invitation(g.db, secret)
    return render_template("account/signing_in/invitation.html", secret=secret, name=invitation.person.name,
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
    """Ask who has forgotten her password, and say what comes of it in this house."""
    return render_template("account/signing_in/forgotten.html", leaves=mail_leaves(g.db))


@forgotten.post("", endpoint="create")
@by_address
@by_email
def send() -> ResponseReturnValue:
    """Send her a link, or let the administrators know; the answer is the same for an address that nobody has."""
    send_link(g.db, request.form.get("email", ""))
    flash(ON_ITS_WAY if mail_leaves(g.db) else TO_BE_HANDED, "done")
    return redirect(url_for("session.new"))


def _shown_once(code: str, invited: Invited) -> str:
    link = url_for("invitations.edit", secret=invited.secret, _external=True)
    return render_template("people/invited.html", code=code, invited=invited, link=link)


def _by_mail(name: str) -> tuple[str, str]:
    """Return what is said of a link that goes by mail, and of which kind that is."""
    if mail_leaves(g.db):
        return f"The link goes to {name} by mail, and to nobody else.", "done"
    waits = f"No mail leaves this house just now, so the link for {name} waits in the outbox."
    return (
        f"{waits} Once {name} has asked for one on “Forgotten password”, this page says how it is handed over.",
        "warning",
    )
