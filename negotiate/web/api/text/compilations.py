"""Texts with everything on the table in its place, for programs: as of now, clause by clause, and as issued."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.compilations.issued import compilations_page, issued_compilation_page
from negotiate.queries.compilations.on_the_table import clause_compilation_page, compilation_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.values.text.compilations import (
    CompilationAnswer,
    CompiledClauseAnswer,
    CompiledTextAnswer,
    IssuedCompilationAnswer,
    compilation_answer,
    compiled_answer,
    compiled_clause,
    issued_compilation,
)

on_the_table = Blueprint("api_on_the_table", __name__, url_prefix="/api/v1/instruments/<instrument>/compilation")
of_clauses = Blueprint("api_clause_compilations", __name__, url_prefix="/api/v1/clauses/<clause>/compilation")
issued = Blueprint("api_compilations", __name__, url_prefix="/api/v1")


@on_the_table.get("", endpoint="show")
@beside("on_the_table.show")
@gives(CompiledTextAnswer)
def show_table(instrument: str) -> ResponseReturnValue:
    """Give the working text with everything that is on the table in its place, for those at the table."""
    return one(compiled_answer(compilation_page(g.db, g.actor, instrument).text))


@of_clauses.get("", endpoint="show")
@beside("clause_compilations.show")
@gives(CompiledClauseAnswer)
def show_clause(clause: str) -> ResponseReturnValue:
    """Give one clause with everything that is on the table in its place."""
    return one(compiled_clause(clause_compilation_page(g.db, g.actor, clause).clause))


@issued.get("/instruments/<instrument>/compilations", endpoint="index")
@beside("compilations.index")
@lists(CompilationAnswer)
def list_compilations(instrument: str) -> ResponseReturnValue:
    """List the compilations of an instrument that were issued, newest first."""
    return listed(compilations_page(g.db, g.actor, instrument).issued, lambda line: line.code, compilation_answer)


@issued.get("/compilations/<code>", endpoint="show")
@beside("compilations.show")
@gives(IssuedCompilationAnswer)
def show_compilation(code: str) -> ResponseReturnValue:
    """Give a compilation as it was issued."""
    return one(issued_compilation(issued_compilation_page(g.db, g.actor, code)))
