"""Where somebody is signed in: her own list, and ending what is on it; an administrator ends all, and sees none."""

from flask import Blueprint, flash, g, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.sign_ins import end_others, end_sign_in, sign_out_everywhere
from negotiate.queries.house.sign_ins import own_sign_ins

bp = Blueprint("sign_ins", __name__, url_prefix="/account/sign-ins")
others = Blueprint("other_sign_ins", __name__, url_prefix="/account/other-sign-ins")
of_person = Blueprint("sign_ins_of_person", __name__, url_prefix="/people/<code>/sign-ins")


@bp.get("")
def index() -> ResponseReturnValue:
    """List where one is signed in, this browser first."""
    lines = own_sign_ins(g.db, g.actor, session.get("sign_in", ""))
    return render_template("account/sign_ins.html", lines=lines)


@bp.post("/<code>/end")
def delete(code: str) -> ResponseReturnValue:
    """Sign out in one other browser."""
    end_sign_in(g.db, g.actor, code)
    flash("You are signed out there.", "done")
    return redirect(url_for("sign_ins.index"))


@others.post("/end", endpoint="delete")
def end_rest() -> ResponseReturnValue:
    """Sign out everywhere but here."""
    end_others(g.db, g.actor, session.get("sign_in", ""))
    flash("You are signed out everywhere else.", "done")
    return redirect(url_for("sign_ins.index"))


@of_person.post("/end", endpoint="delete")
def end_everywhere(code: str) -> ResponseReturnValue:
    """Sign a person out everywhere."""
    person = sign_out_everywhere(g.db, g.actor, code)
    flash(f"{person.name} is signed out everywhere, and can sign in again.", "done")
    return redirect(url_for("people.show", code=code))
