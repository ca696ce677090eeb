"""How many amendments there are of each sort, for each reader."""

from sqlalchemy.orm import Session

from negotiate.models import Stance
from negotiate.operations.amendments import positions
from negotiate.operations.amendments.positions import NewPosition
from negotiate.queries.amendments.counts import amendment_counts
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_a_draft_is_counted_for_its_delegation_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    own = amendment_counts(db, cast.nadia.actor, negotiation.instrument)
    other = amendment_counts(db, cast.bela.actor, negotiation.instrument)

    assert (own["open"], own["drafts"], own["all"]) == (0, 1, 1)
    assert set(other.values()) == {0}


def test_a_position_answers_an_amendment(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    before = amendment_counts(db, cast.bela.actor, negotiation.instrument)
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.SUPPORT))
    after = amendment_counts(db, cast.bela.actor, negotiation.instrument)

    assert (before["unanswered"], after["unanswered"]) == (1, 0)


def test_the_secretariat_has_neither_drafts_nor_positions(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert list(amendment_counts(db, cast.sefa.actor, negotiation.instrument)) == ["open", "decided", "all"]
