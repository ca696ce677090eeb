"""A link as a line says who names which clause, and who may take it back."""

from sqlalchemy.orm import Session

from negotiate.models import NormNeed
from negotiate.queries.norms.coverage.links import benchmark_line, link_line
from negotiate.state.norms.coverage import benchmarks_of, links_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.norms.test_coverage import benchmarked, said


def test_a_line_is_named_and_taken_back_by_its_author(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    said(db, cast.nadia, negotiation.conduct, NormNeed.SUNSET, None, "It is to last.")
    [now] = links_of(db, cast.nadia.actor, negotiation.instrument)
    hers, others = (link_line(player.actor, now) for player in (cast.nadia, cast.bela))

    assert (hers.clause, hers.given, hers.by, hers.reason) == ("Article 2", "", "Arvenia", "It is to last.")
    assert (hers.may_take_back, others.may_take_back) == (True, False)


def test_a_benchmark_says_what_its_rule_comes_to(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    benchmarked(db, cast.sefa, negotiation.conduct)
    [now] = benchmarks_of(db, cast.nadia.actor, negotiation.instrument)
    line = benchmark_line(cast.nadia.actor, now)

    assert (line.by, line.comes_to, line.is_gone) == ("the secretariat", "anchor not yet known", False)
