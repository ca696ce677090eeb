"""What the person of a token has read, has seen and watches, said by her programs."""

from collections.abc import Sequence

from flask import Blueprint, Response, g
from flask.typing import ResponseReturnValue

from negotiate.models import ReadMark
from negotiate.operations.publishing.notices import see
from negotiate.operations.reading.marks import mark_all, mark_clause, mark_up_to, take_back, take_back_last
from negotiate.operations.reading.watching import attend_to_amendment, attend_to_clause, attend_to_delegation
from negotiate.operations.silence.sightings import see_silence
from negotiate.queries.header import load_instrument
from negotiate.web.api.contract.answers import one
from negotiate.web.api.contract.promises import gives
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.reading.bodies import MarkBody, WatchBody, WatchedDelegationBody
from negotiate.web.api.values.reading.since import MarkedAnswer

marks = Blueprint("api_read_marks", __name__, url_prefix="/api/v1/instruments/<instrument>/read-marks")
of_clause = Blueprint("api_clause_marks", __name__, url_prefix="/api/v1/clauses/<clause>/read-marks")
clauses = Blueprint("api_clause_watches", __name__, url_prefix="/api/v1/clauses/<clause>/watches")
amendments = Blueprint("api_amendment_watches", __name__, url_prefix="/api/v1/amendments/<code>/watches")
delegations = Blueprint("api_delegation_watches", __name__, url_prefix="/api/v1/instruments/<instrument>/watches")
notices = Blueprint("api_notice_sightings", __name__, url_prefix="/api/v1/notices/<code>/sighting")
silences = Blueprint("api_silence_sightings", __name__, url_prefix="/api/v1/silences/<code>/sighting")


@marks.post("", endpoint="create")
@gives(MarkedAnswer, takes=MarkBody)
def create_marks(instrument: str) -> ResponseReturnValue:
    """Mark a clause, everything up to one, or a whole text as read."""
    load_instrument(g.db, g.actor, instrument)
    sent = received(MarkBody)
    if sent.clause:
        return _marked(mark_clause(g.db, g.actor, sent.clause, sent.text))
    if sent.up_to:
        return _marked(mark_up_to(g.db, g.actor, sent.up_to, sent.text))
    return _marked(mark_all(g.db, g.actor, instrument, sent.text))


@marks.delete("", endpoint="delete")
@gives(MarkedAnswer)
def delete_marks(instrument: str) -> ResponseReturnValue:
    """Take back what you marked last in a text, however many clauses at once."""
    return _marked(take_back_last(g.db, g.actor, instrument))


@of_clause.delete("", endpoint="delete")
@gives(MarkedAnswer)
def delete_mark(clause: str) -> ResponseReturnValue:
    """Take back your mark of one clause; the one before it counts again."""
    return _marked([take_back(g.db, g.actor, clause)])


@clauses.post("", endpoint="create")
@gives(None, takes=WatchBody, status=204)
def watch_clause(clause: str) -> ResponseReturnValue:
    """Watch a clause, or no longer."""
    attend_to_clause(g.db, g.actor, clause, received(WatchBody).attention)
    return Response(status=204)


@amendments.post("", endpoint="create")
@gives(None, takes=WatchBody, status=204)
def watch_amendment(code: str) -> ResponseReturnValue:
    """Watch an amendment on the table, or no longer."""
    attend_to_amendment(g.db, g.actor, code, received(WatchBody).attention)
    return Response(status=204)


@delegations.post("", endpoint="create")
@gives(None, takes=WatchedDelegationBody, status=204)
def watch_delegation(instrument: str) -> ResponseReturnValue:
    """Watch what a delegation proposes to a text, or no longer."""
    sent = received(WatchedDelegationBody)
    attend_to_delegation(g.db, g.actor, instrument, sent.delegation, sent.attention)
    return Response(status=204)


@notices.post("", endpoint="create")
@gives(None, status=204)
def see_notice(code: str) -> ResponseReturnValue:
    """Mark a publication of which your delegation was told as seen."""
    see(g.db, g.actor, code)
    return Response(status=204)


@silences.post("", endpoint="create")
@gives(None, status=204)
def see_news_of_silence(code: str) -> ResponseReturnValue:
    """Mark the news of a silence procedure as seen."""
    see_silence(g.db, g.actor, code)
    return Response(status=204)


def _marked(rows: Sequence[ReadMark]) -> ResponseReturnValue:
    return one(MarkedAnswer(tuple(row.clause.code for row in rows)))
