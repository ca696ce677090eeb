"""What became of obligations between two texts, told with their number."""

import pytest
from sqlalchemy.orm import Session

from negotiate.queries.norms.obligations.became import BecameGroup, became
from negotiate.state.text.lines import standing_text
from negotiate.text.norms.obligations.obligation_changes import ObligationTurn
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_a_weaker_obligation_is_counted_and_shown_with_both_wordings(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    before = standing_text(db, negotiation.instrument)
    corrected(db, cast, negotiation.clauses[2], "shall", "may")
    (group,) = became(before, standing_text(db, negotiation.instrument), "en")

    (line,) = group.lines
    assert group.says == "1 obligation became weaker"
    assert line.old is not None
    assert line.new is not None
    assert (line.old.strength, line.new.strength, line.place.name) == ("shall", "may", "Article 3")


def test_a_clause_that_came_or_went_brings_or_takes_its_obligations(db: Session, negotiation: Negotiation) -> None:
    text = standing_text(db, negotiation.instrument)

    assert [group.turn for group in became(text, text[:2], "en")] == [ObligationTurn.GONE]
    assert [group.turn for group in became(text[:2], text, "en")] == [ObligationTurn.NEW]


@pytest.mark.parametrize(
    ("turn", "says"),
    [(ObligationTurn.WEAKER, "2 obligations became weaker"), (ObligationTurn.GONE, "2 obligations are gone")],
)
def test_several_are_spoken_of_in_the_plural(turn: ObligationTurn, says: str) -> None:
    assert BecameGroup(turn, (None, None)).says == says  # type: ignore[arg-type]
