"""One clause with the questions of a checklist, for programs: read, answered, and the answers opened to others."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.errors import NotFound
from negotiate.models import Circle, Clause
from negotiate.operations.norms import checklists as deeds
from negotiate.operations.norms.checklists import ChecklistOn, NewChecklistAnswer
from negotiate.queries.norms.checklists.matrix import checklist_page
from negotiate.state.rows import by_code
from negotiate.web.api.contract.answers import one
from negotiate.web.api.contract.promises import gives
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.norms.answered import OpenChecklistAnswer, open_checklist
from negotiate.web.api.values.norms.bodies import ChecklistBody, ReadersBody

answering = Blueprint("api_checklist_answers", __name__, url_prefix="/api/v1/clauses/<clause>/checklists/<key>")
widenings = Blueprint("api_checklist_widenings", __name__, url_prefix="/api/v1/filled-checklists/<code>/widening")


@answering.get("", endpoint="show")
@gives(OpenChecklistAnswer)
def show_answers(clause: str, key: str) -> ResponseReturnValue:
    """Give a clause with what you may read of the answers to a checklist on it, and which of them are yours."""
    return _clause(clause, key)


@answering.post("", endpoint="create")
@gives(OpenChecklistAnswer, takes=ChecklistBody)
def create_answers(clause: str, key: str) -> ResponseReturnValue:
    """Say for your delegation what the words of a clause say to questions: its own alone until it opens them."""
    sent = received(ChecklistBody)
    said = {one.question: NewChecklistAnswer(one.says, one.reason) for one in sent.answers}
    deeds.answer(g.db, g.actor, clause, ChecklistOn(key, sent.version), said)
    return _clause(clause, key)


@widenings.post("", endpoint="create")
@gives(OpenChecklistAnswer, takes=ReadersBody)
def create_widening(code: str) -> ResponseReturnValue:
    """Let a group, or everybody in the negotiation, read what you answer on a clause; it stays open to them."""
    group = received(ReadersBody).group
    filled = deeds.widen(g.db, g.actor, code, Circle.GROUP if group else Circle.ALL, group)
    return _clause(filled.clause.code, filled.checklist)


def _clause(code: str, key: str) -> ResponseReturnValue:
    """Give a clause with the answers to a checklist; raise NotFound where either is none that can be asked for."""
    page = checklist_page(g.db, g.actor, by_code(g.db, Clause, code).instrument.code, key, code)
    if page.opened is None or page.checklist.key != key:
        raise NotFound("There is no such clause with this checklist that you can see.")
    return one(open_checklist(page.opened))
