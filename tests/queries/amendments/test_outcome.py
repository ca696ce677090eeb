"""What became of an amendment: decisions, a withdrawal, and the wordings that it had before."""

from sqlalchemy.orm import Session

from negotiate.models import FateKind
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.desk.take_backs import take_back
from negotiate.queries.amendments.outcome import outcome_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, merged, tabled


def test_nothing_has_become_of_what_is_on_the_table(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    outcome = outcome_of(db, cast.bela.actor, tabled(db, cast.nadia, negotiation.conduct, "shall", "should"))

    assert (outcome.fates, outcome.standing_fate, outcome.earlier) == ((), None, ())


def test_a_withdrawal_says_why(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    withdraw(db, cast.nadia.actor, amendment.code, "Taken up elsewhere.")
    outcome = outcome_of(db, cast.bela.actor, amendment)

    assert outcome.withdrawn_reason == "Taken up elsewhere."


def test_a_decision_stands_until_it_is_taken_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "decline")
    decided = outcome_of(db, cast.bela.actor, amendment).standing_fate
    take_back(db, cast.sefa.actor, merge.code, "The wrong clause was decided on.")
    db.expire_all()
    outcome = outcome_of(db, cast.bela.actor, amendment)

    assert decided is not None
    assert decided.kind is FateKind.DECLINED
    assert [fate.taken_back for fate in outcome.fates] == ["The wrong clause was decided on."]
    assert outcome.standing_fate is None
