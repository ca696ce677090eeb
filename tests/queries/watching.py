"""What the tests of dates have on record: two rules, the events that set them going, acts of parties."""

from datetime import date

from sqlalchemy.orm import Session

from negotiate.models import DateRule, DateRuleKind, Event, PartyAct
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.operations.dates.depositary import DoneByParty, record_act
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

IN_FORCE = date(2024, 1, 17)


def review(db: Session, cast: Cast, negotiation: Negotiation, notation: str = "") -> DateRule:
    """Write the rule of the review article."""
    words = notation or "5 years after entry into force"
    clause = negotiation.clauses[2].code
    return add_rule(db, cast.sefa.actor, clause, NewRule(DateRuleKind.REVIEW, words, label="Review"))


def sunset(db: Session, cast: Cast, negotiation: Negotiation, *ends: str) -> DateRule:
    """Let the first article, or paragraphs of it, end two years after entry into force."""
    clause, notation = negotiation.clauses[0].code, "ends 2 years after entry into force, extendable"
    return add_rule(db, cast.sefa.actor, clause, NewRule(DateRuleKind.SUNSET, notation, label="End", ends=ends))


def in_force(db: Session, cast: Cast, negotiation: Negotiation, text: str = "") -> Event:
    """Record the entry into force."""
    code = negotiation.instrument.code
    return record_event(
        db, cast.sefa.actor, code, NewEvent("entry into force", Occurrence(IN_FORCE, "Notification 1"), text=text)
    )


def deposited(db: Session, cast: Cast, negotiation: Negotiation, party: str, on: date) -> Event:
    """Record a ratification."""
    code = negotiation.instrument.code
    return record_act(
        db, cast.sefa.actor, code, DoneByParty(party, PartyAct.RATIFICATION, Occurrence(on, "Notification 2"))
    )
