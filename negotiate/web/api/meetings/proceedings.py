"""Silence procedures, meetings and statements, for programs: read; broken, made and withdrawn."""

from flask import Blueprint, g, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.silence.objections import break_silence
from negotiate.operations.text.statements import NewStatement, make_statement, withdraw_statement
from negotiate.queries.header import load_instrument
from negotiate.queries.meetings.meeting_page import meeting_page
from negotiate.queries.meetings.meetings_page import meetings_page
from negotiate.queries.silence.silences import silence_page, silences_page
from negotiate.queries.statements.statements import clause_statements, statement_page, statements_of
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.around import StatementAnswer, statement_answer
from negotiate.web.api.values.bodies import ObjectionBody, StatementBody, WithdrawalBody
from negotiate.web.api.values.proceedings import (
    MeetingAnswer,
    SilenceAnswer,
    WholeMeetingAnswer,
    WholeSilenceAnswer,
    meeting_answer,
    silence_answer,
    whole_meeting,
    whole_silence,
)

silences = Blueprint("api_silences", __name__, url_prefix="/api/v1")
meetings = Blueprint("api_meetings", __name__, url_prefix="/api/v1")
of_clauses = Blueprint("api_statements", __name__, url_prefix="/api/v1/clauses/<clause>/statements")
statements = Blueprint("api_all_statements", __name__, url_prefix="/api/v1")
objections = Blueprint("api_objections", __name__, url_prefix="/api/v1/silences/<code>/objection")
retreats = Blueprint("api_statement_withdrawals", __name__, url_prefix="/api/v1/statements/<code>/withdrawal")


@silences.get("/instruments/<instrument>/silences", endpoint="index")
@beside("silences.index")
@lists(SilenceAnswer)
def list_silences(instrument: str) -> ResponseReturnValue:
    """List the silence procedures of an instrument: those that run first, then those that have ended."""
    page = silences_page(g.db, g.actor, instrument)
    return listed((*page.running, *page.ended), lambda line: line.code, silence_answer)


@silences.get("/silences/<code>", endpoint="show")
@beside("silences.show")
@gives(WholeSilenceAnswer)
def show_silence(code: str) -> ResponseReturnValue:
    """Give a silence procedure with its words, and how it stands."""
    return one(whole_silence(silence_page(g.db, g.actor, code)))


@meetings.get("/instruments/<instrument>/meetings", endpoint="index")
@beside("meetings.index")
@lists(MeetingAnswer)
def list_meetings(instrument: str) -> ResponseReturnValue:
    """List the meetings that you may see, the next first, then the past ones, with their agendas."""
    page = meetings_page(g.db, g.actor, instrument)
    return listed((*page.ahead, *page.past), lambda line: line.code, meeting_answer)


@meetings.get("/meetings/<code>", endpoint="show")
@beside("meetings.show")
@gives(WholeMeetingAnswer)
def show_meeting(code: str) -> ResponseReturnValue:
    """Give a meeting with its agenda and what was published of it."""
    return one(whole_meeting(meeting_page(g.db, g.actor, code)))


@statements.get("/instruments/<instrument>/statements", endpoint="index")
@beside("instruments.show")
@lists(StatementAnswer)
def list_all_statements(instrument: str) -> ResponseReturnValue:
    """List what delegations say for the record of all words of an instrument, in the order of its text."""
    lines = statements_of(g.db, g.actor, load_instrument(g.db, g.actor, instrument))
    return listed(lines, lambda line: line.code, statement_answer)


@statements.get("/statements/<code>", endpoint="show")
@beside("statements.show")
@gives(StatementAnswer)
def show_statement(code: str) -> ResponseReturnValue:
    """Give a statement for the record."""
    return _statement(code)


@of_clauses.get("", endpoint="index")
@beside("clauses.show")
@lists(StatementAnswer)
def list_statements(clause: str) -> ResponseReturnValue:
    """List what delegations say for the record of the words of a clause."""
    return listed(clause_statements(g.db, g.actor, clause), lambda line: line.code, statement_answer)


@statements.post("/clauses/<clause>/statements", endpoint="create")
@gives(StatementAnswer, takes=StatementBody, status=201)
def create_statement(clause: str) -> ResponseReturnValue:
    """Make a statement for the record on the words of a clause, for your delegation or on behalf of a group."""
    sent = received(StatementBody)
    new = NewStatement(sent.kind, sent.body, sent.paragraph, sent.group)
    return _statement(make_statement(g.db, g.actor, clause, sent.version, new).code, 201)


@retreats.post("", endpoint="create")
@gives(StatementAnswer, takes=WithdrawalBody)
def create_retreat(code: str) -> ResponseReturnValue:
    """Withdraw a statement of your delegation; it stays readable, as withdrawn."""
    withdraw_statement(g.db, g.actor, code, received(WithdrawalBody).reason)
    return _statement(code)


@objections.post("", endpoint="create")
@gives(WholeSilenceAnswer, takes=ObjectionBody, status=201)
def create_objection(code: str) -> ResponseReturnValue:
    """Break a silence for your delegation: the words are not adopted, and everybody is told why."""
    break_silence(g.db, g.actor, code, received(ObjectionBody).reason)
    return one(whole_silence(silence_page(g.db, g.actor, code)), 201)


def _statement(code: str, status: int = 200) -> ResponseReturnValue:
    place = url_for("api_all_statements.show", code=code) if status == 201 else ""
    return one(statement_answer(statement_page(g.db, g.actor, code).line), status, place)
