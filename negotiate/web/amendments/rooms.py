"""A group's room: what its members share in a negotiation, and who stands behind which draft."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.operations.amendments.drafting import backings
from negotiate.queries.drafting.rooms import room_page
from negotiate.web.amendments.amendments import show as show_amendment
from negotiate.web.pages.forms import shown_again

bp = Blueprint("rooms", __name__)
invited = Blueprint("backing_invitations", __name__, url_prefix="/amendments/<code>/backing/invitations")
backing = Blueprint("backings", __name__, url_prefix="/amendments/<code>/backing")


@bp.get("/instruments/<instrument>/rooms/<group>")
def show(instrument: str, group: str) -> ResponseReturnValue:
    """Show what is shared with a group of one's own."""
    return render_template("rooms/show.html", page=room_page(g.db, g.actor, instrument, group))


@invited.post("", endpoint="create")
@shown_again(show_amendment)
def invite(code: str) -> ResponseReturnValue:
    """Ask delegations of the group whether they stand behind a draft."""
    chosen = request.form.getlist("delegation")
    if not chosen:
        raise Invalid("Tick the delegations that are to be asked.", "delegation")
    asked = [backings.invite(g.db, g.actor, code, one).delegation.name for one in chosen]
    flash(f"Asked: {', '.join(asked)}. Each answers for itself.", "done")
    return redirect(url_for("amendments.show", code=code))


@backing.post("", endpoint="create")
@shown_again(show_amendment)
def join(code: str) -> ResponseReturnValue:
    """Stand behind a draft of one's group."""
    backings.join(g.db, g.actor, code)
    flash("Your delegation stands behind this draft. It becomes a co-sponsor when the draft is tabled.", "done")
    return redirect(url_for("amendments.show", code=code))


@backing.post("/delete", endpoint="delete")
@shown_again(show_amendment)
def leave(code: str) -> ResponseReturnValue:
    """Stand behind a draft no longer, or decline to."""
    backings.leave(g.db, g.actor, code)
    flash("Your delegation does not stand behind this draft.", "done")
    return redirect(url_for("amendments.show", code=code))
