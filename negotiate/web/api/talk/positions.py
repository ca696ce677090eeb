"""Positions of delegations on amendments, words, published texts and readings of a clash, for programs: read, taken
and taken back.
"""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.operations.desk.reading_positions import NewReadingPosition, take_on_reading, withdraw_from_reading
from negotiate.operations.publishing.publication_positions import (
    NewPublicationPosition,
    take_on_publication,
    withdraw_from_publication,
)
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text, withdraw_from_text
from negotiate.queries.positions.on_amendment import amendment_stances
from negotiate.queries.positions.on_clause import clause_positions
from negotiate.queries.positions.on_publication import publication_positions
from negotiate.queries.positions.questions.on_question import question_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.bodies import PositionBody, PublicationPositionBody, ReadingPositionBody, TextPositionBody
from negotiate.web.api.values.speech import PositionAnswer, position_answer

positions = Blueprint("api_positions", __name__, url_prefix="/api/v1/amendments/<code>/positions")
text_positions = Blueprint("api_text_positions", __name__, url_prefix="/api/v1/clauses/<clause>/positions")
publication_stances = Blueprint(
    "api_publication_positions", __name__, url_prefix="/api/v1/publications/<publication>/positions"
)
reading_stances = Blueprint("api_reading_positions", __name__, url_prefix="/api/v1/questions/<code>/positions")
reading_retreats = Blueprint(
    "api_reading_position_withdrawals", __name__, url_prefix="/api/v1/reading-positions/<code>/withdrawal"
)
retreats = Blueprint("api_position_withdrawals", __name__, url_prefix="/api/v1/positions/<code>/withdrawal")
text_retreats = Blueprint(
    "api_text_position_withdrawals", __name__, url_prefix="/api/v1/text-positions/<code>/withdrawal"
)
publication_retreats = Blueprint(
    "api_publication_position_withdrawals", __name__, url_prefix="/api/v1/publication-positions/<code>/withdrawal"
)


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
