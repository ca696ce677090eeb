"""Publishing the text of a round by two: one prepares, another approves."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Preparation, Round, Standing
from negotiate.operations.publishing import preparations
from negotiate.operations.publishing.publications import Terms
from negotiate.queries.publishing.preparations import preparation_page, round_preparation_page
from negotiate.web.pages.forms import choice, options, shown_again, text
from negotiate.web.pages.keeping import Shows, kept
from negotiate.web.work.printing import print_or_leave

bp = Blueprint("preparations", __name__)


@bp.get("/rounds/<code>/preparations/new")
@kept(Round, "code")
def new(code: str) -> ResponseReturnValue:
    """Show what stands in the way of publishing a round, and what will change."""
    page = round_preparation_page(g.db, g.actor, code)
    return render_template("preparations/new.html", page=page, standings=options(Standing))


@bp.post("/rounds/<code>/preparations")
@shown_again(new)
def create(code: str) -> ResponseReturnValue:
    """Make the text of a round ready for a second person."""
    preparation = preparations.prepare_round(g.db, g.actor, code, terms())
    flash("Prepared. A second person of the secretariat approves it; nothing is published before that.", "done")
    return redirect(url_for("preparations.show", code=preparation.code))


@bp.get("/preparations/<code>")
@kept(Preparation, "code", Shows.HER_OWN)
def show(code: str) -> ResponseReturnValue:
    """Show a prepared text, marked up or clean."""
    page = preparation_page(g.db, g.actor, code)
    return render_template("preparations/show.html", page=page, is_clean=request.args.get("view") == "clean")


approvals = Blueprint("approvals", __name__, url_prefix="/preparations/<code>/approval")


@approvals.post("", endpoint="create")
@shown_again(show)
def approve(code: str) -> ResponseReturnValue:
    """Publish what another has prepared."""
    publication = preparations.approve(g.db, g.actor, code)
    print_or_leave()
    flash(f"Published: {publication.title}. This text never changes again; every delegation is told.", "done")
    return redirect(url_for("publications.show", code=publication.code))


def terms() -> Terms:
    """Return under which name a text is to be published, as the form gives it."""
    standing = choice(Standing, "standing") if request.form.get("standing") else Standing.NEGOTIATING_TEXT
    return Terms(title=text("title"), symbol=text("symbol"), standing=standing)
