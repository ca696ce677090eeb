"""The variants of a text: the table of them, and beginning one."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.variants.forking import NewVariant, fork
from negotiate.queries.variants.fork_form import fork_form
from negotiate.queries.variants.table import variants_page
from negotiate.web.pages.forms import shown_again

bp = Blueprint("variants", __name__, url_prefix="/instruments/<instrument>/variants")


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show a text beside its variants, clause by clause."""
    return render_template("variants/index.html", page=variants_page(g.db, g.actor, instrument))


@bp.get("/new")
def new(instrument: str) -> ResponseReturnValue:
    """Ask which clauses of which published text a variant begins with."""
    form = fork_form(g.db, g.actor, instrument, request.values.get("publication", ""))
    chosen = request.form.getlist("clauses") if request.form else [code for code, _, _ in form.clauses]
    return render_template("variants/new.html", page=form, chosen=chosen)


@bp.post("")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Begin a variant."""
    typed = {name: request.form.get(name, "") for name in ("publication", "title", "reason")}
    chosen = frozenset(request.form.getlist("clauses"))
    variant = fork(g.db, g.actor, instrument, NewVariant(**typed, clauses=chosen))
    flash("Begun. Say who takes part in it; nobody who only takes part in the parent reads it.", "done")
    return redirect(url_for("parents.show", instrument=variant.code))
