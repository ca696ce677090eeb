"""Whence and whither clauses moved since somebody read them."""

from sqlalchemy.orm import Session

from negotiate.queries.text.attributions import ClauseMove
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.text.test_arrangement import moved
from tests.queries.reading.test_since import page, read


def test_what_moved_since_it_was_read_says_from_where_to_where(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read(db, cast.nadia, negotiation)
    first, _, last = negotiation.clauses
    moved(db, cast, negotiation, last, first.code)
    moved(db, cast, negotiation, last, "")
    corrected(db, cast, last, "years", "years and more")

    (clause,) = page(db, cast.nadia, negotiation).shown

    assert clause.redline.move == ClauseMove("Article 2", "")


def test_what_moved_before_it_was_read_is_no_news(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    moved(db, cast, negotiation, negotiation.clauses[2], "")
    read(db, cast.nadia, negotiation)
    corrected(db, cast, negotiation.clauses[2], "years", "years and more")

    (clause,) = page(db, cast.nadia, negotiation).shown

    assert clause.redline.move is None
