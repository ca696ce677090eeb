"""The secretariat's queue: what is left, clause by clause."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Round
from negotiate.operations.amendments.tabling import table, withdraw
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing.rounds import defer_rest, open_next
from negotiate.queries.desk.queues import left_in, left_told, queue_of
from negotiate.queries.waiting.for_office import for_secretariat
from tests.cast import Cast
from tests.operations.chairing import chair_of, new_clause_of_chair
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


def test_what_is_left_is_counted_alike_without_the_queue(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    withdraw(db, cast.bela.actor, tabled(db, cast.bela, negotiation.conduct, "water", "energy").code, "")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    before = _left(db, negotiation.round)
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    after = _left(db, negotiation.round)

    assert list(before.items()) == [(negotiation.clauses[0].code, 1), (negotiation.conduct.code, 1)]
    assert after == {negotiation.clauses[0].code: 1}


def test_proposals_of_the_chair_are_told_apart_everywhere(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    draft = new_clause_of_chair(db, cast, negotiation.conduct, "Article 2 bis", "Help is given.")
    table(db, chair_of(db, cast), draft.code, draft.revision.edition)
    titles = [thing.title for _, thing in for_secretariat(db, cast.sefa.actor, [negotiation.instrument])]

    assert left_told(left_in(db, [negotiation.round])[negotiation.round.id]) == "1 amendment and 1 compromise proposal"
    assert titles == ["1 amendment and 1 compromise proposal to decide"]


def test_what_was_deferred_is_left_for_the_next_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "")
    now = _left(db, negotiation.round)
    negotiation.round.closed_at = clock.now()
    db.flush()
    following = open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    then, both = _left(db, following), left_in(db, [negotiation.round, following])

    assert (now, then) == ({}, {negotiation.conduct.code: 1})
    assert {key: len(left) for key, left in both.items()} == {negotiation.round.id: 0, following.id: 1}


def test_what_was_deferred_stands_in_the_queue_of_its_round_as_done(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "")
    queue = queue_of(db, negotiation.round)

    assert (queue.left, queue.total) == (0, 1)


def test_nothing_is_left_in_the_queue_of_a_closed_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    negotiation.round.closed_at = clock.now()

    assert queue_of(db, negotiation.round).lines == ()


def _left(db: Session, round: Round) -> dict[str, int]:
    """Return how many amendments await a decision in a round, by clause, in the order of the text."""
    return {left.clause_code: left.total for left in left_in(db, [round])[round.id]}
