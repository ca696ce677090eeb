"""Beside a clause stand what it requires and what requires it, warned on both, and its benchmarks."""

from sqlalchemy.orm import Session

from negotiate.models import NormNeed
from negotiate.policy import Act
from negotiate.queries.norms.coverage.beside import coverage_beside
from negotiate.state.norms.coverage import BRACKETED
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.norms.test_coverage import benchmarked, said

DELEGATE = frozenset({Act.SEE_TABLE, Act.SAY_OF_NORM})


def test_both_ends_of_a_dependence_are_warned(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    _, conduct, review = negotiation.clauses
    said(db, cast.nadia, conduct, NormNeed.REQUIRES, review)
    benchmarked(db, cast.nadia, conduct)
    corrected(db, cast, review, "five years", "[five][six] years")
    one, other = (coverage_beside(db, cast.bela.actor, clause.code, DELEGATE) for clause in (conduct, review))

    assert one is not None
    assert other is not None
    assert [line.troubles for line in (*one.needs, *other.gives)] == [(BRACKETED,), (BRACKETED,)]
    assert ([len(one.benchmarks), len(other.benchmarks)], one.may_say) == ([1, 0], True)


def test_who_reads_nothing_of_the_table_reads_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    benchmarked(db, cast.nadia, negotiation.conduct)

    assert coverage_beside(db, cast.ada.actor, negotiation.conduct.code, frozenset()) is None
