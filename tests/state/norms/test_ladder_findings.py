"""What is found in the ladder of a clause as somebody reads it."""

from sqlalchemy.orm import Session

from negotiate.state.norms.ladder_findings import standing_findings
from negotiate.text.norms.ladders.checks import LadderCheck
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected_beneath
from tests.web.norms.ladders.laddered import LADDER


def test_what_is_found_goes_by_the_words_that_it_is_about(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review = negotiation.clauses[2]
    before = standing_findings(db, cast.nadia.actor, review)
    corrected_beneath(db, cast, review, "The Conference shall", f"{LADDER}\n\nIt shall")
    found = standing_findings(db, cast.nadia.actor, review)

    assert before == {}
    assert [one.check for one in found.values()] == [LadderCheck.NO_END]
