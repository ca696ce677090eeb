"""The text of a round that waits for a second person."""

from sqlalchemy.orm import Session

from negotiate.operations.publishing.preparations import approve, prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.queries.publishing.prepared import prepared_line
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_the_newest_preparation_of_an_open_round_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = prepared_line(db, negotiation.round)
    prepared = prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms("The text of round 1"))
    line = prepared_line(db, negotiation.round)

    assert before is None
    assert line is not None
    assert (line.code, line.title, line.made_by) == (prepared.code, "The text of round 1", "Sefa Secretariat")


def test_a_published_round_has_nothing_prepared(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    approve(db, cast.sten.actor, prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms()).code)

    assert prepared_line(db, negotiation.round) is None
