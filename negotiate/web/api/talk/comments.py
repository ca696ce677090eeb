"""Comments, for programs: read, begun and answered, settled and taken back."""

from flask import Blueprint, g, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.operations.comments.beginnings import FirstComment, begin_on_amendment, begin_on_clause
from negotiate.operations.comments.in_drafts import begin_on_draft
from negotiate.operations.comments.speaking import answer, withdraw_comment
from negotiate.operations.comments.turns import reopen, resolve
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.comments.talk_parts import SHOWN, part_of_talk
from negotiate.queries.comments.thread_page import thread_page
from negotiate.web.api.contract.answers import cursor, given, listed, one
from negotiate.web.api.contract.promises import AskedParameter, beside, gives, lists
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.bodies import CommentBody, ThreadBody
from negotiate.web.api.values.speech import ThreadAnswer, thread_answer

threads = Blueprint("api_threads", __name__, url_prefix="/api/v1")
amendment_threads = Blueprint("api_amendment_threads", __name__, url_prefix="/api/v1/amendments/<code>/threads")
draft_threads = Blueprint("api_draft_threads", __name__, url_prefix="/api/v1/amendments/<code>/draft/threads")
comments = Blueprint("api_comments", __name__, url_prefix="/api/v1/threads/<code>/comments")
resolutions = Blueprint("api_resolutions", __name__, url_prefix="/api/v1/threads/<code>/resolution")
retractions = Blueprint("api_comment_withdrawals", __name__, url_prefix="/api/v1/comments/<code>/withdrawal")

SHOW = AskedParameter("show", "Which: open (the default), resolved, or all.", tuple(SHOWN))


@threads.get("/instruments/<instrument>/threads", endpoint="index")
@beside("talk.index")
@lists(ThreadAnswer, SHOW)
def list_threads(instrument: str) -> ResponseReturnValue:
    """List what is said of words of an instrument, as far as you read it, oldest first."""
    show = request.args.get("show", "open")
    if show not in SHOWN:
        raise Invalid(f"Ask for one of these: {', '.join(SHOWN)}.", "show")
    return given(part_of_talk(g.db, g.actor, instrument, show, cursor()), thread_answer)


@threads.get("/threads/<code>", endpoint="show")
@beside("threads.show")
@gives(ThreadAnswer)
def show_thread(code: str) -> ResponseReturnValue:
    """Give what is said of some words."""
    return one(thread_answer(thread_page(g.db, g.actor, code).note))


@threads.post("/clauses/<clause>/threads", endpoint="create")
@gives(ThreadAnswer, takes=ThreadBody, status=201)
def create_thread(clause: str) -> ResponseReturnValue:
    """Speak of words of a clause, to those whom you choose."""
    return _thread(begin_on_clause(g.db, g.actor, clause, FirstComment(**vars(received(ThreadBody)))).code, 201)


@amendment_threads.post("", endpoint="create")
@gives(ThreadAnswer, takes=ThreadBody, status=201)
def create_amendment_thread(code: str) -> ResponseReturnValue:
    """Speak of words that an amendment on the table proposes, to those whom you choose."""
    return _thread(begin_on_amendment(g.db, g.actor, code, FirstComment(**vars(received(ThreadBody)))).code, 201)


@amendment_threads.get("", endpoint="index")
@beside("amendments.show")
@lists(ThreadAnswer)
def list_amendment_threads(code: str) -> ResponseReturnValue:
    """List what is said of words of an amendment, or of a draft that you may read, as far as you read it."""
    said = amendment_page(g.db, g.actor, code).talk.threads
    return listed(said, lambda numbered: numbered.note.code, lambda numbered: thread_answer(numbered.note))


@draft_threads.post("", endpoint="create")
@gives(ThreadAnswer, takes=ThreadBody, status=201)
def create_draft_thread(code: str) -> ResponseReturnValue:
    """Speak of words of a draft, to your delegation (a chair: to the office) or to the group that it is shared with."""
    return _thread(begin_on_draft(g.db, g.actor, code, FirstComment(**vars(received(ThreadBody)))).code, 201)


@comments.post("", endpoint="create")
@gives(ThreadAnswer, takes=CommentBody, status=201)
def create_comment(code: str) -> ResponseReturnValue:
    """Answer what was said of some words; whoever reads those comments reads yours."""
    answer(g.db, g.actor, code, received(CommentBody).words)
    return _thread(code, 201)


@resolutions.post("", endpoint="create")
@gives(ThreadAnswer)
def create_resolution(code: str) -> ResponseReturnValue:
    """Say that nothing is left to be said of some words."""
    resolve(g.db, g.actor, code)
    return one(thread_answer(thread_page(g.db, g.actor, code).note))


@resolutions.delete("", endpoint="delete")
@gives(ThreadAnswer)
def delete_resolution(code: str) -> ResponseReturnValue:
    """Say that something is left to be said after all."""
    reopen(g.db, g.actor, code)
    return one(thread_answer(thread_page(g.db, g.actor, code).note))


@retractions.post("", endpoint="create")
@gives(ThreadAnswer)
def create_retraction(code: str) -> ResponseReturnValue:
    """Take a comment of yours back; that there was one stays to be seen."""
    thread = withdraw_comment(g.db, g.actor, code).thread.code
    return one(thread_answer(thread_page(g.db, g.actor, thread).note))


def _thread(code: str, status: int) -> ResponseReturnValue:
    note = thread_page(g.db, g.actor, code).note
    return one(thread_answer(note), status, url_for("api_threads.show", code=code))
