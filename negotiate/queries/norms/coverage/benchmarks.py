"""The benchmarks of a text, in the order in which they were named."""

from sqlalchemy.orm import Session

from negotiate.policy import Act, Actor, may
from negotiate.queries.header import load_instrument
from negotiate.queries.norms.coverage.links import BenchmarkLine, benchmark_line
from negotiate.state.norms.coverage import benchmarks_of


def benchmark_lines(db: Session, actor: Actor, code: str) -> tuple[BenchmarkLine, ...]:
    """Return by what the norms of a text would be observed; nothing to who reads none of the table."""
    instrument = load_instrument(db, actor, code)
    if not may(actor, Act.SEE_TABLE, instrument):
        return ()
    return tuple(benchmark_line(actor, one) for one in benchmarks_of(db, actor, instrument))
