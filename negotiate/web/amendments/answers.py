"""What a delegation answers when the text under its amendment has changed: confirm it, or put it anew."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.amendments.carrying import answers
from negotiate.queries.amendments.writing.revisions import revision_page
from negotiate.text.diff.wordings import diff_wordings
from negotiate.web.amendments.amendments import proposal, show
from negotiate.web.pages.forms import shown_again, text

affirmations = Blueprint("affirmations", __name__, url_prefix="/amendments/<code>/affirmation")
revisions = Blueprint("revisions", __name__, url_prefix="/amendments/<code>/revisions")


@affirmations.post("", endpoint="create")
@shown_again(show)
def affirm(code: str) -> ResponseReturnValue:
    """Say that an amendment stands as it was carried."""
    answers.affirm(g.db, g.actor, code, text("version"))
    flash("Confirmed. The amendment stands on the newest text, and awaits its decision.", "done")
    return redirect(url_for("amendments.show", code=code))


@revisions.get("/new")
def new(code: str) -> ResponseReturnValue:
    """Show a tabled amendment on the newest text, ready to be put anew."""
    page = revision_page(g.db, g.actor, code)
    wording = proposal().wording if request.form else page.wording
    edits, together = diff_wordings(page.base.text, wording.text), page.edits_of_present(wording)
    return render_template("amendments/revise.html", page=page, wording=wording, edits=edits, edits_of_present=together)


@revisions.post("", endpoint="create")
@shown_again(new)
def create(code: str) -> ResponseReturnValue:
    """Put a tabled amendment anew; or only show what it would change."""
    if request.form.get("act") == "preview":
        return new(code)
    revision = answers.revise(g.db, g.actor, code, proposal())
    flash(f"Tabled as revision {revision.number}. What you tabled before stays readable.", "done")
    return redirect(url_for("amendments.show", code=code))
