"""What is asked of clauses and answered, what norms need, and what a text protects and excepts, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.errors import NotFound
from negotiate.queries.norms.checklists.matrix import checklist_page
from negotiate.queries.norms.coverage.matrix import coverage_page
from negotiate.queries.norms.protections.protections import protections_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.values.norms.answered import (
    CheckedClauseAnswer,
    CoverageAnswer,
    ListOfQuestionsAnswer,
    ProtectionsAnswer,
    checked_answer,
    checklist_answer,
    coverage_answer,
    protections_answer,
)

checklists = Blueprint("api_checklists", __name__, url_prefix="/api/v1/instruments/<instrument>/checklists")
checked = Blueprint("api_checked_clauses", __name__, url_prefix="/api/v1/instruments/<instrument>/checklists/<key>")
coverage = Blueprint("api_coverage", __name__, url_prefix="/api/v1/instruments/<instrument>/coverage")
protections = Blueprint("api_protections", __name__, url_prefix="/api/v1/instruments/<instrument>/protections")


@checklists.get("", endpoint="index")
@beside("checklists.index")
@lists(ListOfQuestionsAnswer)
def list_checklists(instrument: str) -> ResponseReturnValue:
    """List the checklists with which the clauses of a text are read."""
    return listed(checklist_page(g.db, g.actor, instrument).choices, lambda one: one.key, checklist_answer)


@checked.get("", endpoint="index")
@beside("checklists.index")
@lists(CheckedClauseAnswer)
def list_checked(instrument: str, key: str) -> ResponseReturnValue:
    """List the clauses on which a checklist is answered, with the answers that you may read."""
    page = checklist_page(g.db, g.actor, instrument, key)
    if page.checklist.key != key:
        raise NotFound("There is no such checklist.")
    return listed(page.rows, lambda row: row.clause_code, checked_answer)


@coverage.get("", endpoint="index")
@beside("coverage.index")
@lists(CoverageAnswer)
def list_coverage(instrument: str) -> ResponseReturnValue:
    """List the clauses of a text with what somebody says that they need, and which clauses give it."""
    rows = coverage_page(g.db, g.actor, instrument, every=True).rows
    return listed(rows, lambda row: row.clause_code, coverage_answer)


@protections.get("", endpoint="show")
@beside("protections.index")
@gives(ProtectionsAnswer)
def show_protections(instrument: str) -> ResponseReturnValue:
    """Give what a text protects, item by item, and what it excepts."""
    return one(protections_answer(protections_page(g.db, g.actor, instrument)))
