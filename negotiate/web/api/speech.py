"""Positions and comments, for programs: read, taken, taken back, begun and answered."""

from flask import Blueprint, g, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.operations.comments.beginnings import FirstComment, begin_on_amendment, begin_on_clause
from negotiate.operations.comments.in_drafts import begin_on_draft
from negotiate.operations.comments.speaking import answer, withdraw_comment
from negotiate.operations.comments.turns import reopen, resolve
from negotiate.operations.desk.reading_positions import NewReadingPosition, take_on_reading, withdraw_from_reading
from negotiate.operations.publishing.publication_positions import (
    NewPublicationPosition,
    take_on_publication,
    withdraw_from_publication,
)
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text, withdraw_from_text
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.comments.talk_parts import SHOWN, part_of_talk
from negotiate.queries.comments.thread_page import thread_page
from negotiate.queries.positions.on_amendment import amendment_stances
from negotiate.queries.positions.on_clause import clause_positions
from negotiate.queries.positions.on_publication import publication_positions
from negotiate.queries.positions.on_question import question_page
from negotiate.web.api.contract.answers import cursor, given, listed, one
from negotiate.web.api.contract.promises import AskedParameter, beside, gives, lists
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.bodies import (
    CommentBody,
    PositionBody,
    PublicationPositionBody,
    ReadingPositionBody,
    TextPositionBody,
    ThreadBody,
)
from negotiate.web.api.values.speech import PositionAnswer, ThreadAnswer, position_answer, thread_answer

positions = Blueprint("api_positions", __name__, url_prefix="/api/v1/amendments/<code>/positions")
text_positions = Blueprint("api_text_positions", __name__, url_prefix="/api/v1/clauses/<clause>/positions")
publication_stances = Blueprint(
    "api_publication_positions", __name__, url_prefix="/api/v1/publications/<publication>/positions"
)
reading_stances = Blueprint("api_reading_positions", __name__, url_prefix="/api/v1/questions/<code>/positions")
reading_retreats = Blueprint(
    "api_reading_position_withdrawals", __name__, url_prefix="/api/v1/reading-positions/<code>/withdrawal"
)
threads = Blueprint("api_threads", __name__, url_prefix="/api/v1")
amendment_threads = Blueprint("api_amendment_threads", __name__, url_prefix="/api/v1/amendments/<code>/threads")
draft_threads = Blueprint("api_draft_threads", __name__, url_prefix="/api/v1/amendments/<code>/draft/threads")
comments = Blueprint("api_comments", __name__, url_prefix="/api/v1/threads/<code>/comments")
resolutions = Blueprint("api_resolutions", __name__, url_prefix="/api/v1/threads/<code>/resolution")
retractions = Blueprint("api_comment_withdrawals", __name__, url_prefix="/api/v1/comments/<code>/withdrawal")
retreats = Blueprint("api_position_withdrawals", __name__, url_prefix="/api/v1/positions/<code>/withdrawal")
text_retreats = Blueprint(
    "api_text_position_withdrawals", __name__, url_prefix="/api/v1/text-positions/<code>/withdrawal"
)
publication_retreats = Blueprint(
    "api_publication_position_withdrawals", __name__, url_prefix="/api/v1/publication-positions/<code>/withdrawal"
)

SHOW = AskedParameter("show", "Which: open (the default), resolved, or all.", tuple(SHOWN))


@positions.get("", endpoint="index")
@beside("amendments.show")
@lists(PositionAnswer)
def list_positions(code: str) -> ResponseReturnValue:
    """List the positions on an amendment that you may read: those that stand, then those before."""
    return listed(_on_amendment(code), lambda answer: answer.code)


@text_positions.get("", endpoint="index")
@beside("clause_positions.index")
@lists(PositionAnswer)
def list_text_positions(clause: str) -> ResponseReturnValue:
    """List the positions on words of a clause that you may read: those that stand, then those before."""
    return listed(_on_clause(clause), lambda answer: answer.code)


@publication_stances.get("", endpoint="index")
@beside("publication_positions.index")
@lists(PositionAnswer)
def list_publication_positions(publication: str) -> ResponseReturnValue:
    """List the positions on a published text as a whole that you may read: those that stand, then those before."""
    return listed(_on_publication(publication), lambda answer: answer.code)


@reading_stances.get("", endpoint="index")
@beside("clash_questions.show")
@lists(PositionAnswer)
def list_reading_positions(code: str) -> ResponseReturnValue:
    """List the positions on the readings of a clash that you may read: those that stand, then those before."""
    return listed(_on_readings(code), lambda answer: answer.code)


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


@positions.post("", endpoint="create")
@gives(PositionAnswer, takes=PositionBody, status=201)
def create_position(code: str) -> ResponseReturnValue:
    """State the position of your delegation on an amendment; an earlier one stays on record."""
    sent = received(PositionBody)
    new = NewPosition(sent.stance, sent.note, sent.reach, sent.group, sent.behalf, sent.revision)
    taken = take(g.db, g.actor, code, new).code
    return one(_named(_on_amendment(code), taken), 201)


@retreats.post("", endpoint="create")
@gives(PositionAnswer)
def create_withdrawal(code: str) -> ResponseReturnValue:
    """Take a position of your delegation on an amendment back; what was said stays readable."""
    amendment = take_back(g.db, g.actor, code).amendment.code
    return one(_named(_on_amendment(amendment), code))


@text_positions.post("", endpoint="create")
@gives(PositionAnswer, takes=TextPositionBody, status=201)
def create_text_position(clause: str) -> ResponseReturnValue:
    """State the position of your delegation on a clause, or on one of its paragraphs."""
    new = NewTextPosition(**vars(received(TextPositionBody)))
    taken = take_on_text(g.db, g.actor, clause, new).code
    return one(_named(_on_clause(clause), taken), 201)


@text_retreats.post("", endpoint="create")
@gives(PositionAnswer)
def create_text_withdrawal(code: str) -> ResponseReturnValue:
    """Take a position of your delegation on words of the text back."""
    clause = withdraw_from_text(g.db, g.actor, code).clause.code
    return one(_named(_on_clause(clause), code))


@publication_stances.post("", endpoint="create")
@gives(PositionAnswer, takes=PublicationPositionBody, status=201)
def create_publication_position(publication: str) -> ResponseReturnValue:
    """State the position of your delegation on a published text as a whole."""
    new = NewPublicationPosition(**vars(received(PublicationPositionBody)))
    taken = take_on_publication(g.db, g.actor, publication, new).code
    return one(_named(_on_publication(publication), taken), 201)


@publication_retreats.post("", endpoint="create")
@gives(PositionAnswer)
def create_publication_withdrawal(code: str) -> ResponseReturnValue:
    """Take a position of your delegation on a published text back."""
    publication = withdraw_from_publication(g.db, g.actor, code).publication.code
    return one(_named(_on_publication(publication), code))


@reading_stances.post("", endpoint="create")
@gives(PositionAnswer, takes=ReadingPositionBody, status=201)
def create_reading_position(code: str) -> ResponseReturnValue:
    """State the position of your delegation on a reading of a clash, in the words in which it was put."""
    taken = take_on_reading(g.db, g.actor, code, NewReadingPosition(**vars(received(ReadingPositionBody)))).code
    return one(_named(_on_readings(code), taken), 201)


@reading_retreats.post("", endpoint="create")
@gives(PositionAnswer)
def create_reading_withdrawal(code: str) -> ResponseReturnValue:
    """Take a position of your delegation on a reading back; what was said stays readable."""
    question = withdraw_from_reading(g.db, g.actor, code).reading.question.code
    return one(_named(_on_readings(question), code))


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


def _on_amendment(code: str) -> list[PositionAnswer]:
    stances = amendment_stances(g.db, g.actor, code)
    standing = [position_answer(line, stands=True) for line in stances.standing]
    return standing + [position_answer(line, stands=False) for line in stances.former]


def _on_clause(code: str) -> list[PositionAnswer]:
    stances = clause_positions(g.db, g.actor, code).stances
    standing = [position_answer(line, stands=True) for passage in stances.passages for line in passage.stances]
    return standing + [position_answer(line, stands=False) for line in stances.former]


def _on_publication(code: str) -> list[PositionAnswer]:
    stances = publication_positions(g.db, g.actor, code).stances
    standing = [position_answer(line, stands=True) for line in stances.standing]
    return standing + [position_answer(line, stands=False) for line in stances.former]


def _on_readings(code: str) -> list[PositionAnswer]:
    readings = question_page(g.db, g.actor, code).question.readings
    standing = [position_answer(line, stands=True) for reading in readings for line in reading.standing]
    return standing + [position_answer(line, stands=False) for reading in readings for line in reading.former]


def _named(found: list[PositionAnswer], code: str) -> PositionAnswer:
    """Return the position with a code."""
    return next(answer for answer in found if answer.code == code)


def _thread(code: str, status: int) -> ResponseReturnValue:
    note = thread_page(g.db, g.actor, code).note
    return one(thread_answer(note), status, url_for("api_threads.show", code=code))
