"""Positions and comments, for programs."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.comments.talk_page import TalkAsked, talk_page
from negotiate.queries.comments.thread_page import thread_page
from negotiate.queries.positions.on_clause import clause_positions
from negotiate.web.api.answers import listed, one
from negotiate.web.api.promises import AskedParameter, gives, lists
from negotiate.web.api.values.speech import PositionAnswer, ThreadAnswer, position_answer, thread_answer

positions = Blueprint("api_positions", __name__, url_prefix="/api/v1/amendments/<code>/positions")
text_positions = Blueprint("api_text_positions", __name__, url_prefix="/api/v1/clauses/<clause>/positions")
threads = Blueprint("api_threads", __name__, url_prefix="/api/v1")

STATES = ("open", "resolved", "all")
SHOW = AskedParameter("show", "Which: open (the default), resolved, or all.", STATES)


@positions.get("", endpoint="index")
@lists(PositionAnswer)
def list_positions(code: str) -> ResponseReturnValue:
    """List the positions on an amendment that you may read: those that stand, then those before."""
    stances = amendment_page(g.db, g.actor, code).stances
    found = [position_answer(line, stands=True) for line in stances.standing]
    found += [position_answer(line, stands=False) for line in stances.former]
    return listed(found, lambda answer: answer.code)


@text_positions.get("", endpoint="index")
@lists(PositionAnswer)
def list_text_positions(clause: str) -> ResponseReturnValue:
    """List the positions on words of a clause that you may read: those that stand, then those before."""
    stances = clause_positions(g.db, g.actor, clause).stances
    found = [position_answer(line, stands=True) for passage in stances.passages for line in passage.stances]
    found += [position_answer(line, stands=False) for line in stances.former]
    return listed(found, lambda answer: answer.code)


@threads.get("/instruments/<instrument>/threads", endpoint="index")
@lists(ThreadAnswer, SHOW)
def list_threads(instrument: str) -> ResponseReturnValue:
    """List what is said of words of an instrument, as far as you read it, in the order of the text."""
    show = request.args.get("show", "open")
    if show not in STATES:
        raise Invalid(f"Ask for one of these: {', '.join(STATES)}.", "show")
    page = talk_page(g.db, g.actor, instrument, TalkAsked(show))
    notes = [thread.note for clause in page.clauses for thread in clause.threads]
    return listed(notes, lambda note: note.code, thread_answer)


@threads.get("/threads/<code>", endpoint="show")
@gives(ThreadAnswer)
def show_thread(code: str) -> ResponseReturnValue:
    """Give what is said of some words."""
    return one(thread_answer(thread_page(g.db, g.actor, code).note))
