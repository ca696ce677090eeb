"""What stands beside an entry of the record."""

from sqlalchemy.orm import Session

from negotiate.models import ContestOutcome
from negotiate.operations.contests.answering import GivenOutcome, answer_contest
from negotiate.state.contests.marks import contest_marks
from tests.cast import Cast
from tests.operations.contests.contested import contested, declined
from tests.operations.negotiation import Negotiation


def test_everybody_who_contests_an_entry_stands_beside_it_with_what_came_of_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    entry = declined(db, cast, negotiation)
    first = contested(db, cast.bela, negotiation, entry)
    contested(db, cast.nadia, negotiation, entry)
    answer_contest(db, cast.chen.actor, first.code, GivenOutcome(ContestOutcome.UPHELD, "So it is."))
    marks = contest_marks(db, negotiation.instrument, [entry.number, entry.number + 1])

    assert [(mark.delegation, mark.words) for mark in marks[entry.number]] == [
        ("Belmara", "upheld"),
        ("Arvenia", "open"),
    ]
    assert set(marks) == {entry.number}
