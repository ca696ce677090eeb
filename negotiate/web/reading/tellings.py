"""Letters about what changed: whether one wants them, and ending them by the link that each of them holds."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Wish
from negotiate.operations.reading.tellings import end_by_link, person_of_link, wish_to_be_told
from negotiate.web.dates.reminders import show as account
from negotiate.web.pages.forms import choice, csrf, shown_again

bp = Blueprint("tellings", __name__, url_prefix="/tellings/<letter>")
#: A mail program has no session: the secret in the address is what it has.
csrf.exempt(bp)
wishes = Blueprint("telling_wishes", __name__, url_prefix="/account/tellings")


@bp.get("")
def show(letter: str) -> ResponseReturnValue:
    """Ask whether the letters are to end: a program that opens every link of a letter ends nothing."""
    person_of_link(g.db, letter)
    return render_template("tellings/show.html", letter=letter)


@bp.post("", endpoint="delete")
def end(letter: str) -> ResponseReturnValue:
    """End the letters, at the word of the page or of a mail program (RFC 8058), which has no session."""
    end_by_link(g.db, letter)
    return render_template("tellings/ended.html")


@wishes.post("", endpoint="create")
@shown_again(account)
def say() -> ResponseReturnValue:
    """Say whether one wants to be told."""
    wish = choice(Wish, "telling")
    wish_to_be_told(g.db, g.actor, wish)
    flash("You will be told by mail." if wish is Wish.YES else "You get no mail about what changed.", "done")
    return redirect(url_for("reminders.show"))
