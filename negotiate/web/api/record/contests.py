"""Contests of the record, for programs: read, made and taken back; who holds an office answers on the page."""

from flask import Blueprint, g, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.operations.contests.contesting import Objecting, contest_entry, withdraw_contest
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.contests.contests_page import contest_page, contests_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.bodies import ContestBody, WithdrawalBody
from negotiate.web.api.values.contests import ContestedAnswer, contested_answer

contests = Blueprint("api_contests", __name__, url_prefix="/api/v1")
retreats = Blueprint("api_contest_withdrawals", __name__, url_prefix="/api/v1/contests/<code>/withdrawal")


@contests.get("/instruments/<instrument>/contests", endpoint="index")
@beside("contests.index")
@lists(ContestedAnswer)
def list_contests(instrument: str) -> ResponseReturnValue:
    """List what is contested of the record of an instrument: open, then answered, then withdrawn, newest first."""
    page = contests_page(g.db, g.actor, instrument)
    return listed((*page.open, *page.answered, *page.withdrawn), lambda line: line.code, contested_answer)


@contests.get("/contests/<code>", endpoint="show")
@beside("contests.show")
@gives(ContestedAnswer)
def show_contest(code: str) -> ResponseReturnValue:
    """Give one contest: its entry, its reason, and what came of it."""
    return _contest(code)


@contests.post("/instruments/<instrument>/record/<int:number>/contests", endpoint="create")
@gives(ContestedAnswer, takes=ContestBody, status=201)
def create_contest(instrument: str, number: int) -> ResponseReturnValue:
    """Contest an entry of the record for your delegation; it stands beside the entry, which stays as it is."""
    sent = received(ContestBody)
    objecting = Objecting(number, sent.reason, _number(sent.amendment) if sent.amendment else None)
    return _contest(contest_entry(g.db, g.actor, instrument, objecting).code, 201)


@retreats.post("", endpoint="create")
@gives(ContestedAnswer, takes=WithdrawalBody)
def create_withdrawal(code: str) -> ResponseReturnValue:
    """Take a contest of your delegation back; it stays readable."""
    withdraw_contest(g.db, g.actor, code, received(WithdrawalBody).reason)
    return _contest(code)


def _number(amendment: str) -> int:
    """Return the number of an amendment that you may read; raise Invalid of a draft, which has met no fate."""
    number = amendment_page(g.db, g.actor, amendment).number
    if number is None:
        raise Invalid("This is a draft: nothing has been decided on it that could be contested.", "amendment")
    return number


def _contest(code: str, status: int = 200) -> ResponseReturnValue:
    place = url_for("api_contests.show", code=code) if status == 201 else ""
    return one(contested_answer(contest_page(g.db, g.actor, code).line), status, place)
