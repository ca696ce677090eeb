"""Answering what a parent has published: taken over, adapted in own words, or refused."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import ParentAnswerKind
from negotiate.operations.variants.answers import TypedAnswer, adapt, refuse, take
from negotiate.queries.variants.moved import adaptation_form
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import Wording, clean
from negotiate.web.pages.forms import choice, shown_again
from negotiate.web.variants.parents import show_clause

bp = Blueprint("parent_answers", __name__, url_prefix="/instruments/<instrument>/parent/<clause>/answers")

SAID = {
    ParentAnswerKind.TAKEN: "Taken over. The words say that they are from the parent’s text.",
    ParentAnswerKind.ADAPTED: "Adapted. The words say what of the parent’s text they are from.",
    ParentAnswerKind.REFUSED: "Refused. The clause stays as it is, and the reason beside it.",
}


@bp.get("/new")
def new(instrument: str, clause: str) -> ResponseReturnValue:
    """Show what can be carried of the parent's move, ready to be changed."""
    page = adaptation_form(g.db, g.actor, instrument, clause)
    if page is None:
        return redirect(url_for("parent_clauses.show", instrument=instrument, clause=clause))
    typed = Wording(request.form.get("heading", ""), clean(request.form.get("body", "")))
    wording = typed if request.form else page.moved.wording
    base = page.moved.here.text if page.moved.here else Wording("", "").text
    edits = diff_wordings(base, wording.text)
    shown = {"wording": wording, "base": base, "edits": edits, "reason": request.form.get("reason", "")}
    return render_template("variants/adapt.html", page=page, **shown)


def _again(instrument: str, clause: str) -> ResponseReturnValue:
    """Show the form again that was refused."""
    adapts = request.form.get("answer") == ParentAnswerKind.ADAPTED.value
    return (new if adapts else show_clause)(instrument, clause)


@bp.post("")
@shown_again(_again)
def create(instrument: str, clause: str) -> ResponseReturnValue:
    """Answer what the parent has published; or only show what own words would change."""
    if request.form.get("act") == "preview":
        return new(instrument, clause)
    kind = choice(ParentAnswerKind, "answer")
    deed = {ParentAnswerKind.TAKEN: take, ParentAnswerKind.ADAPTED: adapt, ParentAnswerKind.REFUSED: refuse}.get(kind)
    if deed is None:
        raise Invalid("Choose one of the words in the list.", "answer")
    deed(g.db, g.actor, instrument, clause, _given("refusal" if deed is refuse else "reason"))
    flash(SAID[kind], "done")
    return redirect(url_for("parents.show", instrument=instrument))


def _given(reason: str) -> TypedAnswer:
    """Return what the form says; its reason stands in the field of that name."""
    typed = {name: request.form.get(name, "") for name in ("parent", "own", "heading", "body", "falls")}
    return TypedAnswer(reason=request.form.get(reason, ""), **typed)
