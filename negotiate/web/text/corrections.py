"""Editorial corrections: the list, the form of a new one, and the ruling on each."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument, Verdict
from negotiate.operations.text import corrections
from negotiate.queries.text.corrections import blank_correction, correction_list_of, corrections_page
from negotiate.text.diff.wordings import diff_wordings
from negotiate.web.amendments.amendments import proposal
from negotiate.web.pages.forms import choice, shown_again
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("corrections", __name__)
rulings = Blueprint("rulings", __name__, url_prefix="/corrections/<code>/ruling")


@bp.get("/instruments/<instrument>/corrections")
@kept(Instrument, "instrument", Shows.HER_OWN)
def index(instrument: str) -> ResponseReturnValue:
    """List the editorial corrections, apart from substance."""
    return render_template("corrections/index.html", page=corrections_page(g.db, g.actor, instrument))


@bp.get("/clauses/<clause>/corrections/new")
def new(clause: str) -> ResponseReturnValue:
    """Show a clause ready to be corrected."""
    page = blank_correction(g.db, g.actor, clause)
    wording = proposal().wording if request.form else page.base
    edits = diff_wordings(page.base.text, wording.text)
    return render_template("corrections/new.html", page=page, wording=wording, edits=edits)


@bp.post("/clauses/<clause>/corrections")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Propose what the form changes, one correction for each place; or only show it."""
    if request.form.get("act") == "preview":
        return new(clause)
    found = corrections.propose(g.db, g.actor, clause, proposal(), request.form.get("note", ""))
    flash(f"Proposed: {len(found)} to be accepted singly, by the chair or a second secretary.", "done")
    return redirect(url_for("corrections.index", instrument=found[0].instrument.code))


def _list_of(code: str) -> ResponseReturnValue:
    return index(instrument=correction_list_of(g.db, g.actor, code))


@rulings.post("", endpoint="create")
@shown_again(_list_of)
def rule(code: str) -> ResponseReturnValue:
    """Accept or decline one correction."""
    if choice(Verdict, "verdict") is Verdict.ACCEPTED:
        instrument = corrections.accept(g.db, g.actor, code, request.form.get("falls", "")).clause.instrument
        flash("Accepted, and written as an editorial version of its own.", "done")
    else:
        instrument = corrections.decline(g.db, g.actor, code).correction.instrument
        flash("Declined. The text stays as it is.", "done")
    return redirect(url_for("corrections.index", instrument=instrument.code))
