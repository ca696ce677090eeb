"""What changed in a text since the person of a token read it herself, for her programs."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.queries.parts import GONE
from negotiate.queries.reading.since import since_page
from negotiate.web.api.contract.answers import limit, listed, one, part
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.values.reading.since import (
    ReadingStateAnswer,
    SinceAnswer,
    StatusSinceAnswer,
    reading_state,
    since_answer,
    status_since_answer,
)

bp = Blueprint("api_since", __name__, url_prefix="/api/v1/instruments/<instrument>/since")
statuses = Blueprint("api_statuses_since", __name__, url_prefix="/api/v1/instruments/<instrument>/since/statuses")
reading = Blueprint("api_reading", __name__, url_prefix="/api/v1/instruments/<instrument>/reading")


@bp.get("", endpoint="index")
@beside("since.show")
@lists(SinceAnswer)
def list_changes(instrument: str) -> ResponseReturnValue:
    """List the clauses that changed since you read them, what you watch first, each against the words that you know."""
    begin, most = request.args.get("after", ""), limit()
    page = since_page(g.db, g.actor, instrument, begin)
    codes = [changed.redline.code for changed in page.shown]
    if begin and begin not in codes[:1]:
        raise Invalid(GONE, "after")
    following = codes[most] if len(codes) > most else page.following
    return part([since_answer(changed) for changed in page.shown[:most]], following or None)


@statuses.get("", endpoint="index")
@beside("since.show")
@lists(StatusSinceAnswer)
def list_statuses(instrument: str) -> ResponseReturnValue:
    """List the clauses that are agreed further, or less far, than when you read them, in the same words."""
    return listed(since_page(g.db, g.actor, instrument).statuses, lambda line: line.code, status_since_answer)


@reading.get("", endpoint="show")
@beside("since.show")
@gives(ReadingStateAnswer)
def show_reading(instrument: str) -> ResponseReturnValue:
    """Say how much of a text changed since you read it, under which name it is marked, and whom you watch."""
    return one(reading_state(since_page(g.db, g.actor, instrument)))
