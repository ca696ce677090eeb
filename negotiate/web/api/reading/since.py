"""What changed in a text since the person of a token read it herself, for her programs."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.queries.parts import GONE
from negotiate.queries.reading.since import since_page
from negotiate.web.api.contract.answers import limit, listed, part
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.reading.since import SinceAnswer, StatusSinceAnswer, since_answer, status_since_answer

bp = Blueprint("api_since", __name__, url_prefix="/api/v1/instruments/<instrument>/since")
statuses = Blueprint("api_statuses_since", __name__, url_prefix="/api/v1/instruments/<instrument>/since/statuses")


@bp.get("", endpoint="index")
@beside("since.show")
@lists(SinceAnswer)
def list_changes(instrument: str) -> ResponseReturnValue:
    """List the clauses that changed since you read them, what you watch first, each against the words that you know."""
    begin, most = request.args.get("after", ""), limit()
    page = since_page(g.db, g.actor, instrument, begin)
    codes = [one.redline.code for one in page.shown]
    if begin and begin not in codes[:1]:
        raise Invalid(GONE, "after")
    following = codes[most] if len(codes) > most else page.following
    return part([since_answer(one) for one in page.shown[:most]], following or None)


@statuses.get("", endpoint="index")
@beside("since.show")
@lists(StatusSinceAnswer)
def list_statuses(instrument: str) -> ResponseReturnValue:
    """List the clauses that are agreed further, or less far, than when you read them, in the same words."""
    return listed(since_page(g.db, g.actor, instrument).statuses, lambda line: line.code, status_since_answer)
