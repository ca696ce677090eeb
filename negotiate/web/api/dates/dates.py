"""What is due and what happened, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.dates.dates import dates_page
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import AskedParameter, beside, lists
from negotiate.web.api.values.around import DateRuleAnswer, EventAnswer, date_answer, event_answer
from negotiate.web.pages.forms import day_asked

dates = Blueprint("api_dates", __name__, url_prefix="/api/v1/instruments/<instrument>/dates")
events = Blueprint("api_events", __name__, url_prefix="/api/v1/instruments/<instrument>/events")

AS_OF = AskedParameter("as_of", "The day as of which, such as 2031-01-17; without it, today.")


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
