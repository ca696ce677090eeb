"""What was done to a clause as a whole, in sentences."""

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.text.arranging.arrangement import Signing, move
from negotiate.operations.text.arranging.divisions import Cut, join, split
from negotiate.queries.text.lineages import acts_on, heirs_of
from negotiate.state.text.order import order_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

SIGNED = Signing(Hand.EDITORIAL, "It reads better.")


def test_a_split_is_told_on_both_sides(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = negotiation.clauses[0]
    base = current_version(db, clause)
    _, second = split(db, cast.sefa.actor, clause.code, Cut(base.code, 1), SIGNED)

    assert [(act.words, act.other) for act in acts_on(db, clause)] == [("Split: its second part is", "Article 1 bis")]
    assert [(act.words, act.other) for act in acts_on(db, second.clause)] == [("Split off from", "Article 1")]


def test_a_deleted_clause_names_its_heir(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second, _ = negotiation.clauses
    versions = [current_version(db, clause).code for clause in (first, second)]
    join(db, cast.sefa.actor, first.code, *versions, SIGNED)

    assert [(act.words, act.other) for act in heirs_of(db, second)] == [("Joined with", "Article 1")]
    assert heirs_of(db, first) == ()


def test_a_move_says_whereto_and_why(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second, _ = negotiation.clauses
    move(db, cast.sefa.actor, first.code, second.code, order_of(db, negotiation.instrument).seal, SIGNED)

    assert [(act.words, act.other, act.why) for act in acts_on(db, first)] == [
        ("Moved behind", "Article 2", "editorial, It reads better.")
    ]
