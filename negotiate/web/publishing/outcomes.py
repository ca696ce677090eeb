"""What came of a round: the document, and the change note that is written, saved and issued for it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Round
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.queries.outcomes.change_notes import change_note_page
from negotiate.queries.outcomes.outcome_page import outcome_page
from negotiate.web.pages.forms import shown_again, whole_number
from negotiate.web.pages.keeping import kept

bp = Blueprint("outcomes", __name__, url_prefix="/rounds/<code>/outcome")
drafts = Blueprint("change_notes", __name__, url_prefix="/rounds/<code>/change-note")
issues = Blueprint("change_note_issues", __name__, url_prefix="/rounds/<code>/change-note/issues")
OUTCOMES = (bp, drafts, issues)


@bp.get("")
@kept(Round, "code")
def show(code: str) -> ResponseReturnValue:
    """Show what came of a round."""
    return render_template("outcomes/show.html", page=outcome_page(g.db, g.actor, code))


@drafts.get("")
def edit(code: str) -> ResponseReturnValue:
    """Show the change note of a round as it was saved last, with the figures that it can say."""
    return render_template("outcomes/edit.html", page=change_note_page(g.db, g.actor, code))


@drafts.post("", endpoint="update")
@shown_again(edit)
def save(code: str) -> ResponseReturnValue:
    """Save the change note; only those who prepare publications see it."""
    opening, closing = (request.form.get(name, "") for name in ("opening", "closing"))
    said = tuple(request.form.getlist("said"))
    save_change_note(g.db, g.actor, code, WrittenNote(opening, closing, said, whole_number("edition")))
    flash("Saved. Nobody outside the secretariat sees it before it is issued.", "done")
    return redirect(url_for("change_notes.edit", code=code, _anchor="preview"))


@issues.post("", endpoint="create")
@shown_again(edit)
def issue(code: str) -> ResponseReturnValue:
    """Issue what was saved last."""
    issue_change_note(g.db, g.actor, code, whole_number("edition"), request.form.get("reason", ""))
    flash("Issued. Whoever reads the published text reads it here; it never changes.", "done")
    return redirect(url_for("outcomes.show", code=code))
