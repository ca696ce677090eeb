"""What stands around a text as values for programs."""

from sqlalchemy.orm import Session

from negotiate.models import DateRuleKind
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.queries.dates.dates import dates_page
from negotiate.web.api.values.around import date_answer, event_answer
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_rule_says_its_day_once_its_event_has_happened(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    sefa, code = cast.sefa.actor, negotiation.instrument.code
    rule = NewRule(DateRuleKind.REVIEW, "5 years after adoption", "First review")
    add_rule(db, sefa, negotiation.clauses[2].code, rule)
    (waiting,) = map(date_answer, dates_page(db, cast.nadia.actor, code).notes)
    day = dates_page(db, sefa, code).as_of
    record_event(db, sefa, code, NewEvent("adoption", Occurrence(day, "Plenary")))
    page = dates_page(db, cast.nadia.actor, code)
    (known,), (event,) = map(date_answer, page.notes), map(event_answer, page.events)

    assert (waiting.due, waiting.waiting_for) == (None, ("adoption",))
    assert known.due == day.replace(year=day.year + 5)
    assert (event.kind, event.happened_on, event.source) == ("adoption", day, "Plenary")
