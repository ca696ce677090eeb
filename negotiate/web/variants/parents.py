"""A variant beside its parent: all of it, one clause of it, and saying how the two relate."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import RelationKind
from negotiate.operations.variants.relations import NewRelation, relate
from negotiate.queries.variants.beside import beside_page
from negotiate.queries.variants.one_clause import clause_beside
from negotiate.web.pages.forms import choice, shown_again, text

bp = Blueprint("parents", __name__, url_prefix="/instruments/<instrument>/parent")
clauses = Blueprint("parent_clauses", __name__, url_prefix="/instruments/<instrument>/parent/<clause>")
relations = Blueprint("relations", __name__, url_prefix="/instruments/<instrument>/parent/<clause>/relations")


@bp.get("")
def show(instrument: str) -> ResponseReturnValue:
    """Show what a variant's parent has published since, and how each clause relates to it."""
    return render_template("variants/parent.html", page=beside_page(g.db, g.actor, instrument))


@clauses.get("", endpoint="show")
def show_clause(instrument: str, clause: str) -> ResponseReturnValue:
    """Show one clause of a parent beside that of the variant."""
    return render_template("variants/clause.html", page=clause_beside(g.db, g.actor, instrument, clause))


@relations.post("", endpoint="create")
@shown_again(show_clause)
def state_relation(instrument: str, clause: str) -> ResponseReturnValue:
    """Say how a clause of a variant relates to that of its parent."""
    said = NewRelation(choice(RelationKind, "kind"), request.form.get("reason", ""), text("parent"), text("own"))
    relate(g.db, g.actor, instrument, clause, said)
    flash("Said, in your name. What was said before stays below.", "done")
    return redirect(url_for("parent_clauses.show", instrument=instrument, clause=clause))
