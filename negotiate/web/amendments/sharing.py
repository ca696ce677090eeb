"""Opening a private draft to a group of one's own, and closing it again."""

from flask import Blueprint, flash, g, redirect, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.operations.amendments.drafting import sharing
from negotiate.web.amendments.amendments import show
from negotiate.web.pages.forms import shown_again, text

bp = Blueprint("sharing", __name__, url_prefix="/amendments/<code>/sharing")


@bp.post("")
@shown_again(show)
def create(code: str) -> ResponseReturnValue:
    """Let a group read a draft, and write it where that was chosen."""
    if not text("group"):
        raise Invalid("Choose one of your groups.", "group")
    is_for_reading = text("reach") != "writing"
    amendment = sharing.share(g.db, g.actor, code, text("group"), is_for_reading=is_for_reading)
    name = amendment.group.name if amendment.group else ""
    flash(
        f"Shared with {name}. Its negotiators can read {'' if is_for_reading else 'and write '}the draft now.", "done"
    )
    return redirect(url_for("amendments.show", code=code))


@bp.post("/delete")
@shown_again(show)
def delete(code: str) -> ResponseReturnValue:
    """Close a draft to everybody but its own delegation."""
    sharing.keep_private(g.db, g.actor, code)
    flash("Private again. Only your delegation can read it; what others have read they have read.", "done")
    return redirect(url_for("amendments.show", code=code))
