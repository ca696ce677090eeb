"""Clashes whose readings were put to the delegations, for programs: those of a text, and those of one clause."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.header import load_instrument
from negotiate.queries.positions.questions.all_questions import instrument_questions
from negotiate.queries.positions.questions.on_question import clause_questions, question_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.values.speech import ClashAnswer, question_answer

of_instruments = Blueprint("api_all_questions", __name__, url_prefix="/api/v1/instruments/<instrument>/questions")
of_clauses = Blueprint("api_questions", __name__, url_prefix="/api/v1/clauses/<code>/questions")
bp = Blueprint("api_question", __name__, url_prefix="/api/v1/questions/<code>")


@of_instruments.get("", endpoint="index")
@beside("clash_questions.index")
@lists(ClashAnswer)
def list_all_questions(instrument: str) -> ResponseReturnValue:
    """List the clashes of a text whose readings were put to the delegations, the newest first."""
    found = instrument_questions(g.db, g.actor, load_instrument(g.db, g.actor, instrument))
    return listed(found, lambda question: question.code, question_answer)


@of_clauses.get("", endpoint="index")
@beside("clauses.show")
@lists(ClashAnswer)
def list_questions(code: str) -> ResponseReturnValue:
    """List the clashes of a clause whose readings were put to the delegations, the newest first."""
    return listed(clause_questions(g.db, g.actor, code), lambda question: question.code, question_answer)


@bp.get("", endpoint="show")
@beside("clash_questions.show")
@gives(ClashAnswer)
def show_question(code: str) -> ResponseReturnValue:
    """Give a clash that was put to the delegations, with its readings and how it stands."""
    return one(question_answer(question_page(g.db, g.actor, code).question))
