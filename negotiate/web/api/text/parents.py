"""Variants beside their parents, for programs: what waits for an answer, and how their clauses relate."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.variants.beside import beside_page
from negotiate.queries.variants.one_clause import clause_beside
from negotiate.web.api.contract.answers import one
from negotiate.web.api.contract.promises import beside, gives
from negotiate.web.api.values.text.parents import (
    BesideParentAnswer,
    WholeClauseOfParentAnswer,
    beside_parent,
    clause_of_parent,
)

parents = Blueprint("api_parents", __name__, url_prefix="/api/v1/instruments/<instrument>/parent")
clauses = Blueprint("api_parent_clauses", __name__, url_prefix="/api/v1/instruments/<instrument>/parent/<clause>")


@parents.get("", endpoint="show")
@beside("parents.show")
@gives(BesideParentAnswer)
def show_parent(instrument: str) -> ResponseReturnValue:
    """Give a variant beside its parent, clause by clause, with what the parent moved and waits for an answer."""
    return one(beside_parent(beside_page(g.db, g.actor, instrument)))


@clauses.get("", endpoint="show")
@beside("parent_clauses.show")
@gives(WholeClauseOfParentAnswer)
def show_clause(instrument: str, clause: str) -> ResponseReturnValue:
    """Give one clause of a parent beside that of a variant, with what was said of how they relate."""
    return one(clause_of_parent(clause_beside(g.db, g.actor, instrument, clause)))
