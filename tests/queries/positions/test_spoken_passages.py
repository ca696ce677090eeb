"""Every clause is there once, before those of its passages that somebody speaks of."""

from sqlalchemy.orm import Session

from negotiate.queries.positions.spoken_passages import passages_spoken_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.standing import stood


def test_a_passage_stands_behind_its_clause_under_a_key_of_its_own(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective, conduct, review = negotiation.clauses
    stood(db, cast.nadia, objective, paragraph=("2",))
    found = passages_spoken_of(db, cast.sefa.actor, negotiation.instrument)

    assert [one.key for one in found] == [
        f"{objective.code}:",
        f"{objective.code}:2",
        f"{conduct.code}:",
        f"{review.code}:",
    ]
    assert [len(one.positions) for one in found] == [0, 1, 0, 0]


def test_a_passage_whose_words_are_gone_is_told_by_the_version_that_was_spoken_of(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    stood(db, cast.nadia, objective, paragraph=("2",))
    corrected(db, cast, objective, "2. It applies at all times.", "")
    gone = passages_spoken_of(db, cast.sefa.actor, negotiation.instrument)[1]

    assert (gone.is_gone, gone.words, gone.key) == (True, "", f"{objective.code}:2~1")
