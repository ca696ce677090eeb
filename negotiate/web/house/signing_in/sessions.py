"""Coming in and going out: the signed cookie carries the secret of a sign-in, which is worth nothing once it ends."""

from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, current_app, flash, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from negotiate.operations.house.sign_ins import sign_in, sign_out
from negotiate.queries.house.demonstration_people import demonstration_people
from negotiate.queries.house.entrances import entrance_by_password
from negotiate.queries.house.instruments import open_to_everyone
from negotiate.queries.house.people import is_empty
from negotiate.state.house.sign_ins import Entrance
from negotiate.web.pages.forms import only_reads, shown_again, signed_in
from negotiate.web.serving.devices import device_of
from negotiate.web.serving.limits import by_address, by_email

bp = Blueprint("session", __name__)

#: Pages that a browser keeps, to ask each time whether they still hold, it would show on the way back without asking.
CACHED = '"cache"'


@bp.get("/sign-in")
def new() -> ResponseReturnValue:
    """Show the sign-in; in a demonstration, with the people to try."""
    if is_empty(g.db):
        return redirect(url_for("house.new"))
    if signed_in() and not getattr(g, "refusal", None):
        return redirect(wanted_page())
    wanted = request.values.get("next", "")
    people = demonstration_people(g.db) if getattr(current_app, "demo", False) else ()
    shown = {"next": wanted, "public": open_to_everyone(g.db)}
    if not people:
        return render_template("account/signing_in/sign_in.html", **shown)
    first, others = [one for one in people if one.deed], [one for one in people if not one.deed]
    return render_template("account/signing_in/demonstration.html", first=first, others=others, **shown)


@bp.post("/session")
@by_address
@by_email
@only_reads
@shown_again(new)
def create() -> ResponseReturnValue:
    """Sign in with e-mail and password."""
    come_in_now(entrance_by_password(g.db, request.form.get("email", ""), request.form.get("password", "")))
    return redirect(wanted_page())


@bp.post("/session/end")
def delete() -> ResponseReturnValue:
    """Sign out."""
    sign_out(g.db, session.get("sign_in", ""))
    session.clear()
    flash("You have signed out.", "done")
    response = redirect(url_for("session.new"))
    response.headers["Clear-Site-Data"] = CACHED
    return response


def come_in(db: Session, entrance: Entrance) -> None:
    """Begin a session; nothing of an earlier one survives."""
    sign_out(db, session.get("sign_in", ""))
    secret = sign_in(db, entrance, device_of(request.user_agent.string))
    session.clear()
    session.permanent = True
    session["sign_in"] = secret


def come_in_now(entrance: Entrance) -> None:
    """Begin a session in a transaction that begins only now: to try a password takes time, and holds nobody up."""
    app: Any = current_app
    with app.store.writing() as db:
        come_in(db, entrance)


def wanted_page() -> str:
    """Return the page that the person was on her way to: one of ours, or the home page."""
    wanted = request.values.get("next", "")
    return wanted if is_ours(wanted) else url_for("home.index")


def is_ours(address: str) -> bool:
    r"""Say whether an address is a path of this site, so that a link cannot lead away after the sign-in.

    >>> is_ours("/instruments/k3v?page=2"), is_ours("//evil.example"), is_ours("/\\evil.example")
    (True, False, False)
    """
    if not address.isprintable() or "\\" in address:
        return False
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc and address.startswith("/") and not address.startswith("//")
