"""The order of the clauses, and its seal."""

from sqlalchemy.orm import Session

from negotiate.state.text.order import order_of
from tests.operations.negotiation import Negotiation


def test_another_order_has_another_seal(db: Session, negotiation: Negotiation) -> None:
    before = order_of(db, negotiation.instrument).seal
    negotiation.clauses[0].ordinal = 9
    db.flush()

    assert order_of(db, negotiation.instrument).seal != before
