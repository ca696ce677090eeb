"""The secretariat's merge of one clause: choose, look at the result, publish."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.operations.merges import merge_clause
from negotiate.queries.desks import Choices, Whole
from negotiate.queries.merging import merge_page
from negotiate.web.forms import shown_again

bp = Blueprint("merges", __name__, url_prefix="/clauses/<clause>/merges")

#: The value of a region's choice that takes the words from the field beside it.
OWN = "own"


@bp.get("/new")
def new(clause: str) -> ResponseReturnValue:
    """Show the desk: every place with its readings, and what the choices so far make of the text."""
    page = merge_page(g.db, g.actor, clause, choices())
    return render_template("merges/new.html", page=page)


@bp.post("")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Publish the next version of the clause; or only show what the choices make of it."""
    if request.form.get("act") != "publish":
        part = "merges/_result.html" if "fragment" in request.args else "merges/new.html"
        return render_template(part, page=merge_page(g.db, g.actor, clause, choices()))
    merge = merge_clause(g.db, g.actor, clause, choices())
    flash(f"Published: version {merge.version.number} of the clause. Every delegation can read what became of its proposal.", "done")
    return redirect(url_for("clauses.show", code=clause))


def choices() -> Choices:
    """Return what was chosen on the desk, as the form gives it."""
    form = request.form
    return Choices(
        base=form.get("base", ""),
        shown=frozenset(form.getlist("shown")),
        regions={name.removeprefix("place-"): _decision(name) for name in form if name.startswith("place-")},
        wholes={name.removeprefix("whole-"): _whole(name) for name in form if name.startswith("whole-") and form[name]},
        reasons={name.removeprefix("reason-"): form[name] for name in form if name.startswith("reason-")},
    )


def _decision(name: str) -> str:
    """Return the written decision on one place; own words come from the field beside the choice."""
    chosen = request.form[name]
    if chosen != OWN:
        return chosen
    words = request.form.get("own-" + name.removeprefix("place-"), "")
    return "words: " + " ".join(words.replace("\r", "").strip().split(" "))


def _whole(name: str) -> Whole:
    try:
        return Whole(request.form[name])
    except ValueError:
        raise Invalid("Choose one of the decisions on the page.", name) from None
