"""The date rules of the words about time in obligations."""

from sqlalchemy.orm import Session

from negotiate.models import DateRuleKind
from negotiate.operations.dates import dates
from negotiate.operations.dates.dates import NewRule
from negotiate.queries.norms.obligations.by_when import rules_of_times
from negotiate.state.dates.date_rules import date_notes
from negotiate.state.text.lines import standing_text
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected

WORDS = "within two years after entry into force"


def found(db: Session, cast: Cast, negotiation: Negotiation, *rules: str) -> list[tuple[str, str]]:
    """Return the words about time that have a rule, with its notation, where these rules stand for the clause."""
    clause = negotiation.conduct
    corrected(db, cast, clause, "A State", f"A State shall report {WORDS} and every three years. A State")
    for rule in rules:
        dates.add_rule(db, cast.sefa.actor, clause.code, NewRule(DateRuleKind.REPORT, rule))
    text = standing_text(db, negotiation.instrument)
    told = rules_of_times(text, "en", date_notes(db, cast.sefa.actor, negotiation.instrument))
    return sorted((words, note.notation) for (_, words), note in told.items())


def test_words_have_the_rule_that_names_the_same_span(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, then = "within 2 years after entry into force", "every 3 years after entry into force"

    assert found(db, cast, negotiation, first, then) == [("every three years", then), (WORDS, first)]


def test_words_of_which_no_rule_speaks_have_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert found(db, cast, negotiation, "5 years after entry into force") == []


def test_words_of_which_two_rules_speak_alike_have_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rules = ("within 2 years after entry into force", "ends 2 years after adoption")

    assert found(db, cast, negotiation, *rules) == []
