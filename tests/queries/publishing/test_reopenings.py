"""The scope of a round."""

from sqlalchemy.orm import Session

from negotiate.operations.publishing.reopenings import NewReopening, reopen
from negotiate.queries.publishing.reopenings import scope_of
from negotiate.queries.publishing.rounds import labels_of, round_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published


def test_a_round_for_named_clauses_says_which_and_why(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)
    round = reopen(
        db, cast.sefa.actor, negotiation.instrument.code, NewReopening([negotiation.conduct.code], "Review of 2031")
    )

    scope = round_page(db, cast.nadia.actor, round.code).scope

    assert [(one.label, one.reason) for one in scope] == [("Article 2", "Review of 2031")]


def test_an_ordinary_round_is_open_for_the_whole_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert scope_of(db, negotiation.round, labels_of(db, negotiation.instrument)) == ()
