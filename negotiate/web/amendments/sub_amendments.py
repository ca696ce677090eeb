"""Amendments to amendments: proposed on an amendment's page, taken in by its sponsor, or gone on with by themselves."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.amendment_names import amendment_name
from negotiate.operations.amendments import sub_amendments
from negotiate.queries.amendments.writing.forms import blank_sub_amendment
from negotiate.web.amendments.amendments import addressed, beginning, only_looks, proposal, saved, show
from negotiate.web.pages.forms import shown_again, text

bp = Blueprint("sub_amendments", __name__, url_prefix="/amendments/<code>/amendments")
incorporations = Blueprint("incorporations", __name__, url_prefix="/amendments/<code>/incorporation")
takeovers = Blueprint("takeovers", __name__, url_prefix="/amendments/<code>/takeover")


@bp.get("/new")
def new(code: str) -> ResponseReturnValue:
    """Show what an amendment would make of the clause, ready to be changed."""
    page = blank_sub_amendment(g.db, g.actor, code)
    return addressed() or render_template("sub_amendments/new.html", page=page, draft=beginning(page.draft))


@bp.post("")
@shown_again(new)
def create(code: str) -> ResponseReturnValue:
    """Save a first draft of a change to an amendment; or only show what it would change."""
    if only_looks():
        return new(code)
    return saved(sub_amendments.draft_on(g.db, g.actor, code, proposal()))


@incorporations.post("", endpoint="create")
@shown_again(show)
def incorporate(code: str) -> ResponseReturnValue:
    """Take another delegation's change into one's own amendment."""
    revision = sub_amendments.incorporate(g.db, g.actor, code, text("revision"))
    amendment = revision.amendment
    flash(f"Incorporated: {amendment_name(amendment.number)} now stands as revision {revision.number}.", "done")
    return redirect(url_for("amendments.show", code=amendment.code))


@takeovers.post("", endpoint="create")
@shown_again(show)
def take_over(code: str) -> ResponseReturnValue:
    """Go on by oneself with what amended an amendment that has left the table."""
    sub_amendments.take_over(g.db, g.actor, code)
    flash("It is an amendment of your own delegation now, with all its words.", "done")
    return redirect(url_for("amendments.show", code=code))
