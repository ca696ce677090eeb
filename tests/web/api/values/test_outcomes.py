"""What came of a round as a value for programs."""

from sqlalchemy.orm import Session

from negotiate.queries.outcomes.outcome_page import outcome_page
from negotiate.web.api.values.outcomes import outcome_answer
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published


def test_before_a_note_is_issued_there_is_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)
    found = outcome_answer(outcome_page(db, cast.nadia.actor, negotiation.round.code))

    assert (found.note, found.earlier_notes) == (None, ())
    assert found.round.code == negotiation.round.code
    assert found.basis is not None
    assert {one.since for one in found.clauses} == {None}
