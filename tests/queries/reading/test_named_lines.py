"""What is only named to who reads what changed: clauses that changed in status alone, in the order of the text."""

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.queries.reading.named_lines import status_lines
from negotiate.queries.reading.unread import unread_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.reading.test_marks import read_all
from tests.queries.text.comparing.test_agreed_then import AGREED, agreed


def test_clauses_that_changed_in_status_alone_are_named_in_the_order_of_the_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first, second, third = negotiation.clauses
    read_all(db, cast.nadia.actor, negotiation)
    agreed(db, cast, third, AGREED)
    agreed(db, cast, first, AGREED)
    corrected(db, cast, second, "hospitals", "clinics")
    agreed(db, cast, second, AGREED)
    unread = unread_of(db, cast.nadia.actor, negotiation.instrument)
    assert unread is not None

    lines = status_lines(db, negotiation.instrument, unread)

    assert [(line.told.label, line.told.after) for line in lines.values()] == [
        ("Article 1", Level.AGREED),
        ("Article 3", Level.AGREED),
    ]
