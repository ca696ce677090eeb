"""Statements for the record: made on a clause, read beside its words, withdrawn visibly."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Faults
from negotiate.models import Statement, StatementKind
from negotiate.operations.text.statements import NewStatement, checked_body, make_statement, withdraw_statement
from negotiate.queries.statements.statements import blank_statement, statement_page
from negotiate.web.pages.forms import choice, options, shown_again, text
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("statements", __name__)
withdrawals = Blueprint("statement_withdrawals", __name__, url_prefix="/statements/<code>/withdrawal")

_AS_WHAT = "Choose what this statement is: it is published as that, and never becomes another kind."


@bp.get("/clauses/<clause>/statements/new")
def new(clause: str) -> ResponseReturnValue:
    """Show the words of a clause, and the form of a statement on them."""
    page = blank_statement(g.db, g.actor, clause)
    return render_template("statements/new.html", page=page, kinds=options(StatementKind))


@bp.post("/clauses/<clause>/statements")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Make a statement for one's delegation."""
    statement = make_statement(g.db, g.actor, clause, request.form.get("version", ""), _said())
    flash("On record, for exactly these words.", "done")
    return redirect(url_for("statements.show", code=statement.code))


def _said() -> NewStatement:
    """Return what was typed; Invalid names all that was not: what it is, and what is said."""
    faults, body = Faults(), request.form.get("body", "")
    kind = faults.of(lambda: choice(StatementKind, "kind", _AS_WHAT), StatementKind.RESERVATION)
    if faults.found:  # else the deed says so itself, to those who may do it
        faults.of(lambda: checked_body(body), "")
    faults.tell()
    return NewStatement(kind, body, text("paragraph"), request.form.get("group", ""))


@bp.get("/statements/<code>")
@kept(Statement, "code", Shows.HER_DELEGATIONS)
def show(code: str) -> ResponseReturnValue:
    """Show one statement beside the words that it was made on."""
    return render_template("statements/show.html", page=statement_page(g.db, g.actor, code))


@withdrawals.post("", endpoint="create")
@shown_again(show)
def withdraw(code: str) -> ResponseReturnValue:
    """Take a statement back."""
    withdraw_statement(g.db, g.actor, code, request.form.get("reason", ""))
    flash("Withdrawn. It stays readable, as withdrawn.", "done")
    return redirect(url_for("statements.show", code=code))
