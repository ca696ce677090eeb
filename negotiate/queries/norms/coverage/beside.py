"""What a clause says of coverage: what it requires and what requires it, where that is troubled, and its benchmarks."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import or_
from sqlalchemy.orm import Session

from negotiate.models import Benchmark, Clause, NormLink
from negotiate.policy import Act, Actor
from negotiate.queries.norms.coverage.links import BenchmarkLine, LinkLine, benchmark_line, link_line
from negotiate.state.norms.coverage import benchmarks_of, links_of
from negotiate.state.rows import by_code
from negotiate.state.text.beside import stands_beside


@dataclass(frozen=True)
class CoverageBeside:
    """The links from a clause and to it, and by what it would be observed."""

    needs: tuple[LinkLine, ...]
    gives: tuple[LinkLine, ...]
    benchmarks: tuple[BenchmarkLine, ...]
    may_say: bool


def coverage_beside(db: Session, actor: Actor, code: str, acts: Collection[Act]) -> CoverageBeside | None:
    """Return what is said of a clause; None where the actor reads none of the table.

    `acts` are what the law lets her do in the instrument, as the head of her page has them.
    """
    if Act.SEE_TABLE not in acts:
        return None
    clause = by_code(db, Clause, code)
    instrument = clause.instrument
    beside = stands_beside(db, code)
    touching = or_(NormLink.clause_id == clause.id, NormLink.given_by_id == clause.id)
    links = links_of(db, actor, instrument, touching) if NormLink in beside else []
    lines = [link_line(actor, one) for one in links]
    own = benchmarks_of(db, actor, instrument, Benchmark.clause_id == clause.id) if Benchmark in beside else []
    return CoverageBeside(
        needs=tuple(line for line in lines if line.clause_code == code),
        gives=tuple(line for line in lines if line.given_code == code != line.clause_code),
        benchmarks=tuple(benchmark_line(actor, one) for one in own),
        may_say=Act.SAY_OF_NORM in acts,
    )
