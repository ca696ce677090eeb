"""What norms need: said by somebody with a reason where none gives it, taken back by her alone, never changed."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Benchmark, Clause, NormLink, NormNeed
from negotiate.operations.norms.coverage import (
    NewBenchmark,
    NewLink,
    name_benchmark,
    say_given,
    take_benchmark_back,
    take_link_back,
)
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation

YEARLY = NewBenchmark("Reports in the register", "the secretariat", "every 2 years after entry into force")


def said(
    db: Session, player: Player, clause: Clause, need: NormNeed, given: Clause | None, reason: str = ""
) -> NormLink:
    """Let somebody say what gives a clause what it needs."""
    return say_given(db, player.actor, clause.code, NewLink(need, given.code if given else "", reason))


def benchmarked(db: Session, player: Player, clause: Clause) -> Benchmark:
    """Let somebody name a benchmark of a clause."""
    return name_benchmark(db, player.actor, clause.code, YEARLY)


def test_a_clause_is_named_in_the_words_that_were_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective, conduct, review = negotiation.clauses
    row = said(db, cast.nadia, conduct, NormNeed.REVIEW, review)
    ours = said(db, cast.sefa, conduct, NormNeed.DEFINITION, objective)

    assert (row.given_by, row.given_version and row.given_version.clause_id) == (review, review.id)
    assert row.delegation is not None
    assert ours.delegation is None


def test_none_is_said_with_a_reason(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid) as refusal:
        said(db, cast.nadia, negotiation.conduct, NormNeed.SUNSET, None)

    assert refusal.value.field == "reason"
    assert said(db, cast.nadia, negotiation.conduct, NormNeed.SUNSET, None, "It is to last.").given_by is None


def test_what_is_required_is_another_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="Choose the clause"):
        said(db, cast.nadia, negotiation.conduct, NormNeed.REQUIRES, None, "So.")
    with pytest.raises(Invalid, match="does not require itself"):
        said(db, cast.nadia, negotiation.conduct, NormNeed.REQUIRES, negotiation.conduct)


def test_one_side_says_the_same_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = said(db, cast.nadia, negotiation.conduct, NormNeed.REVIEW, negotiation.clauses[2])
    said(db, cast.bela, negotiation.conduct, NormNeed.REVIEW, negotiation.clauses[2])
    with pytest.raises(Invalid, match="You say that already"):
        said(db, cast.nadia, negotiation.conduct, NormNeed.REVIEW, negotiation.clauses[2])
    take_link_back(db, cast.nadia.actor, first.code)

    assert said(db, cast.nadia, negotiation.conduct, NormNeed.REVIEW, negotiation.clauses[2]) is not first


def test_only_who_said_it_takes_it_back_and_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    link = said(db, cast.nadia, negotiation.conduct, NormNeed.REVIEW, negotiation.clauses[2])
    benchmark = benchmarked(db, cast.sefa, negotiation.conduct)
    with pytest.raises(Forbidden):
        take_link_back(db, cast.bela.actor, link.code)
    with pytest.raises(Forbidden):
        take_benchmark_back(db, cast.nadia.actor, benchmark.code)
    take_link_back(db, cast.nadia.actor, link.code)
    take_benchmark_back(db, cast.sefa.actor, benchmark.code)

    with pytest.raises(Invalid, match="in the meantime"):
        take_link_back(db, cast.nadia.actor, link.code)


def test_the_chair_says_nothing_of_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        said(db, cast.chen, negotiation.conduct, NormNeed.REVIEW, negotiation.clauses[2])


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewBenchmark("", "us", "every year after entry into force"), "observed"),
        (NewBenchmark("Reports", " ", "every year after entry into force"), "observer"),
        (NewBenchmark("Reports", "us", ""), "how_often"),
        (NewBenchmark("Reports", "us", "now and then"), "how_often"),
    ],
)
def test_a_benchmark_says_what_by_whom_and_how_often(
    db: Session, cast: Cast, negotiation: Negotiation, new: NewBenchmark, field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        name_benchmark(db, cast.nadia.actor, negotiation.conduct.code, new)

    assert refusal.value.field == field


def test_a_rule_of_time_is_kept_in_its_notation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    new = NewBenchmark("Reports", "us", "every two years after the entry into force of this Convention")

    assert name_benchmark(db, cast.nadia.actor, negotiation.conduct.code, new).how_often == (
        "every 2 years after entry into force"
    )
