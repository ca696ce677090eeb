"""The library of model clauses: by topic, one of them, those that a house keeps itself, and drafts begun from one."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.library import LibraryTopic
from negotiate.operations.norms.model_clauses import NewModelClause, add, begin_from, retire
from negotiate.queries.library.model import model_form, model_page
from negotiate.queries.library.shelves import library_page
from negotiate.web.amendments.amendments import begun
from negotiate.web.pages.forms import options, shown_again, text

bp = Blueprint("library", __name__, url_prefix="/library")
drafts = Blueprint("model_drafts", __name__, url_prefix="/library/<code>/amendments")


@bp.get("")
def index() -> ResponseReturnValue:
    """Show the model clauses by topic, or those in which words stand."""
    page = library_page(g.db, g.actor, request.args.get("q", ""))
    return render_template("library/index.html", page=page, after=request.args.get("after", ""))


@bp.get("/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show one model clause, and where it can be proposed."""
    asked = request.values
    page = model_page(g.db, g.actor, code, asked.get("instrument", ""), asked.get("after", ""))
    return render_template("library/show.html", page=page)


@bp.get("/new")
def new() -> ResponseReturnValue:
    """Ask for a model clause of the house, filled with published words where the address names some."""
    form = model_form(g.db, g.actor, request.values.get("version", ""))
    return render_template("library/new.html", form=form, topics=options(LibraryTopic))


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Put a model clause into the library of the house."""
    row = add(g.db, g.actor, _typed())
    flash("Added. Everybody in the house finds it here.", "done")
    return redirect(url_for("library.show", code=row.code))


@bp.post("/<code>/delete")
def delete(code: str) -> ResponseReturnValue:
    """Take a model clause of the house off its library."""
    retire(g.db, g.actor, code)
    flash("Taken off the library. What was begun from it keeps its words.", "done")
    return redirect(url_for("library.index"))


@drafts.post("", endpoint="create")
@shown_again(show)
def create_draft(code: str) -> ResponseReturnValue:
    """Begin a private draft of a new clause with the words of a model clause."""
    return begun(begin_from(g.db, g.actor, text("after"), code))


def _typed() -> NewModelClause:
    try:
        topic = LibraryTopic(text("topic"))
    except ValueError:
        raise Invalid("Choose what the clause is about.", "topic") from None
    typed = {name: request.form.get(name, "") for name in ("heading", "body", "notes", "version")}
    return NewModelClause(topic, **typed)
