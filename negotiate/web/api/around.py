"""What stands around a text, for programs: who takes part, what is due, what happened, what is said for the record."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.dates.dates import dates_page
from negotiate.queries.house.participations import participation_page
from negotiate.queries.statements.statements import clause_statements
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import AskedParameter, beside, lists
from negotiate.web.api.values.around import (
    DateRuleAnswer,
    EventAnswer,
    ParticipantAnswer,
    StatementAnswer,
    date_answer,
    event_answer,
    participant_answer,
    statement_answer,
)
from negotiate.web.pages.forms import day_asked

participants = Blueprint("api_participants", __name__, url_prefix="/api/v1/instruments/<instrument>/participants")
dates = Blueprint("api_dates", __name__, url_prefix="/api/v1/instruments/<instrument>/dates")
events = Blueprint("api_events", __name__, url_prefix="/api/v1/instruments/<instrument>/events")
statements = Blueprint("api_statements", __name__, url_prefix="/api/v1/clauses/<clause>/statements")

AS_OF = AskedParameter("as_of", "The day as of which, such as 2031-01-17; without it, today.")


@participants.get("", endpoint="index")
@beside("participations.index")
@lists(ParticipantAnswer)
def list_participants(instrument: str) -> ResponseReturnValue:
    """List the delegations that take part, by name."""
    page = participation_page(g.db, g.actor, instrument)
    return listed(page.lines, lambda line: line.delegation, participant_answer)


@dates.get("", endpoint="index")
@beside("dates.index")
@lists(DateRuleAnswer, AS_OF)
def list_dates(instrument: str) -> ResponseReturnValue:
    """List what the text says about time and what it comes to, the most urgent first."""
    page = dates_page(g.db, g.actor, instrument, day_asked("as_of"))
    return listed(page.notes, lambda note: note.code, date_answer)


@events.get("", endpoint="index")
@beside("dates.index")
@lists(EventAnswer)
def list_events(instrument: str) -> ResponseReturnValue:
    """List what happened, with its source, newest first; what was corrected or taken back is marked so."""
    page = dates_page(g.db, g.actor, instrument)
    return listed(page.events, lambda event: event.code, event_answer)


@statements.get("", endpoint="index")
@beside("clauses.show")
@lists(StatementAnswer)
def list_statements(clause: str) -> ResponseReturnValue:
    """List what delegations say for the record of the words of a clause."""
    return listed(clause_statements(g.db, g.actor, clause), lambda line: line.code, statement_answer)
