"""The hints on a clause as somebody reads it."""

from sqlalchemy.orm import Session

from negotiate.state.norms.standing_hints import standing_hints
from negotiate.text.hints.checks import USUAL
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_a_clause_is_compared_with_the_version_before(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "shall not", "should not")

    found = standing_hints(db, cast.nadia.actor, negotiation.conduct, USUAL)

    assert [found.text[one.hint.start : one.hint.end] for one in found.hints] == ["should not"]


def test_who_reads_no_working_text_is_told_of_no_change(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "shall not", "should not")

    assert standing_hints(db, cast.ada.actor, negotiation.conduct, USUAL).hints == ()
