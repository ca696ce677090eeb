"""The register of terms that all texts of the house share: the page, what the secretariat writes, and taking it off."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import RemarkKind
from negotiate.operations.norms.house_terms import keep_term, retire_term
from negotiate.operations.norms.terms import NewRemark
from negotiate.queries.norms.house_terms import house_term_form, house_terms_page
from negotiate.web.norms.terms import TONGUES
from negotiate.web.pages.forms import choice, shown_again, text

bp = Blueprint("house_terms", __name__, url_prefix="/terms")


@bp.get("")
def index() -> ResponseReturnValue:
    """Show what the house says of terms, and what its texts mean by them."""
    page = house_terms_page(g.db, g.actor, request.args.get("q", ""))
    return render_template("terms/house/index.html", page=page, tongues=dict(TONGUES))


@bp.get("/new")
def new() -> ResponseReturnValue:
    """Ask what the house says of a term."""
    house_term_form(g.actor)
    return render_template("terms/house/new.html", tongues=TONGUES)


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Write in the shared register."""
    kind = choice(RemarkKind, "kind")
    words, reason = request.form.get("words", ""), request.form.get("reason", "")
    row = keep_term(g.db, g.actor, text("tongue"), NewRemark(text("term"), kind, words, reason, text("language")))
    flash("Written. It stands beside every text of the house in this language.", "done")
    return redirect(url_for("house_terms.index", q=row.term))


@bp.post("/<code>/delete")
@shown_again(lambda code: index())
def delete(code: str) -> ResponseReturnValue:
    """Take off what the house says of a term."""
    retire_term(g.db, g.actor, code)
    flash("Taken off. The record keeps it.", "done")
    return redirect(url_for("house_terms.index"))
