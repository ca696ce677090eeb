"""One's own tokens for programs: the list, making one, and ending one."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import TokenScope
from negotiate.operations.house.personal_tokens import NewToken, end_token, make_token
from negotiate.queries.house.personal_tokens import tokens_page
from negotiate.web.pages.forms import choice, day_of, shown_again, text
from negotiate.web.serving.limits import by_address

bp = Blueprint("personal_tokens", __name__, url_prefix="/account/tokens")


@bp.get("")
def index() -> ResponseReturnValue:
    """List one's tokens, and offer to make one."""
    return render_template("account/tokens.html", page=tokens_page(g.db, g.actor), secret="")


@bp.post("")
@by_address
@shown_again(index)
def create() -> ResponseReturnValue:
    """Make a token and show it, this once."""
    secret = make_token(g.db, g.actor, _filled())
    return render_template("account/tokens.html", page=tokens_page(g.db, g.actor), secret=secret)


@bp.post("/<code>/end")
def delete(code: str) -> ResponseReturnValue:
    """End a token."""
    end_token(g.db, g.actor, code)
    flash("The token is ended. A program that carries it is nobody from now on.", "done")
    return redirect(url_for("personal_tokens.index"))


def _filled() -> NewToken:
    """Return the token that was filled in."""
    return NewToken(text("name"), choice(TokenScope, "scope"), day_of("last_day"), text("instrument"))
