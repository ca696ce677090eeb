"""The benchmarks of a text, for those who read the table."""

from sqlalchemy.orm import Session

from negotiate.models import Audience
from negotiate.queries.norms.coverage.benchmarks import benchmark_lines
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.norms.test_coverage import benchmarked


def test_they_are_read_inside_and_not_by_the_public(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    negotiation.instrument.audience = Audience.PUBLIC
    row = benchmarked(db, cast.nadia, negotiation.conduct)
    inside, outside = (benchmark_lines(db, one.actor, negotiation.instrument.code) for one in (cast.chen, cast.ada))

    assert ([line.code for line in inside], outside) == ([row.code], ())
