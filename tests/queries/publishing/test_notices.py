"""What the home page tells of publications: to delegations, newest first, each publication once."""

from sqlalchemy.orm import Session

from negotiate.operations.publishing.rounds import open_next
from negotiate.queries.publishing.notices import unseen
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published


def test_publications_are_told_newest_first(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round, "First")
    second = open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    published(db, cast, second, "Second")

    assert [line.title for line in unseen(db, cast.bela.actor)] == ["Second", "First"]


def test_the_secretariat_is_told_nothing_that_it_did_itself(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)

    assert unseen(db, cast.sefa.actor) == ()
