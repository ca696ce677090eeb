"""What may be amended, and what can be put anew."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.state.amendments.amendable import is_revisable, why_not_amendable, why_not_revisable
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, inserted, tabled


def test_a_new_clause_can_be_amended_and_both_are_put_anew(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "Each State shall report.")
    change = changed(db, cast.bela, clause, "report", "report fully")

    assert why_not_amendable(clause) == ""
    assert (is_revisable(clause), is_revisable(change)) == (True, True)


def test_a_withdrawn_amendment_takes_no_amendments(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    withdraw(db, cast.nadia.actor, first.code, "")

    assert "no longer on the table" in why_not_amendable(first)


def test_on_the_same_text_an_amendment_is_corrected_until_the_deadline(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    due = clock.now() + timedelta(days=2)
    set_deadline(db, cast.sefa.actor, negotiation.round.code, due)
    before = why_not_revisable(db, amendment)

    with clock.at(due + timedelta(days=1)):
        after = why_not_revisable(db, amendment)

    assert before == ""
    assert "deadline for amendments has passed" in after
