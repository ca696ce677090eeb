"""Corrigenda: a published text never changes; what was corrected since is published beside it."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Publication
from negotiate.operations.publishing import preparations
from negotiate.queries.publishing.preparations import corrigendum_page
from negotiate.web.pages.forms import shown_again
from negotiate.web.pages.keeping import kept
from negotiate.web.publishing.preparations import terms

bp = Blueprint("corrigenda", __name__, url_prefix="/publications/<code>/corrigenda")


@bp.get("/new")
@kept(Publication, "code")
def new(code: str) -> ResponseReturnValue:
    """Show what a corrigendum to a publication would change."""
    return render_template("corrigenda/new.html", page=corrigendum_page(g.db, g.actor, code))


@bp.post("")
@shown_again(new)
def create(code: str) -> ResponseReturnValue:
    """Make a corrigendum ready for a second person."""
    preparation = preparations.prepare_corrigendum(g.db, g.actor, code, terms())
    flash("Prepared. A second person of the secretariat approves it; nothing is published before that.", "done")
    return redirect(url_for("preparations.show", code=preparation.code))
