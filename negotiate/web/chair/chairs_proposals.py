"""Proposals of the chair: begun on a clause by the form of an amendment, with what they seek to reconcile."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.chair.proposals import draft_compromise, name_reconciled
from negotiate.policy import Act
from negotiate.queries.chair.proposals import blank_proposal
from negotiate.queries.norms.drafting_words import discouraged_words
from negotiate.web.amendments.amendments import addressed, beginning, kind_asked, only_looks, proposal, saved
from negotiate.web.amendments.amendments import show as show_amendment
from negotiate.web.pages.forms import shown_again

bp = Blueprint("chairs_proposals", __name__)
reconciliations = Blueprint("reconciliations", __name__)


@bp.get("/clauses/<clause>/chairs-proposals/new")
def new(clause: str) -> ResponseReturnValue:
    """Show the clause, ready to be changed by the chair."""
    return beginning_of_office(clause, Act.PROPOSE_COMPROMISE)


def beginning_of_office(clause: str, office: Act) -> ResponseReturnValue:
    """Show the form by which an office begins a proposal on a clause."""
    page = blank_proposal(g.db, g.actor, clause, kind_asked(), office)
    draft = beginning(page.draft)
    said = discouraged_words(g.db, g.actor, clause, draft.edits)
    return addressed() or render_template("amendments/new.html", page=page, draft=draft, package="", discouraged=said)


@bp.post("/clauses/<clause>/chairs-proposals")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Save a first draft of the chair; or only show what it would change."""
    if only_looks():
        return new(clause)
    return saved(draft_compromise(g.db, g.actor, clause, kind_asked(), proposal()))


@reconciliations.post("/amendments/<code>/reconciliations", endpoint="create")
@shown_again(show_amendment)
def name(code: str) -> ResponseReturnValue:
    """Say which amendments a draft of the chair, or of a facilitator, seeks to reconcile."""
    name_reconciled(g.db, g.actor, code, request.form.getlist("reconciled"))
    flash("Kept. Who reads the proposal reads which amendments it seeks to reconcile.", "done")
    return redirect(url_for("amendments.show", code=code))
