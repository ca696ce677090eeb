"""The secretariat's queue: what is left, clause by clause."""

from sqlalchemy.orm import Session

from negotiate.operations.desk.merges import merge_clause
from negotiate.queries.desk.queues import queue_of
from tests.cast import Cast
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import Negotiation, tabled


def test_the_queue_counts_what_is_left(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    before = queue_of(db, negotiation.round)
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    db.expire_all()
    after = queue_of(db, negotiation.round)

    assert (before.left, after.left, after.total) == (2, 1, 2)


def test_the_next_clause_is_the_next_with_something_left(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    next_line = queue_of(db, negotiation.round).next_after(negotiation.conduct.code)

    assert next_line is not None
    assert next_line.label == "Article 1"
