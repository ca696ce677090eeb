"""The coverage of the story has gaps, "none" said by some, and dependences on words that are open or end."""

from sqlalchemy.orm import Session

from negotiate.models import Role
from negotiate.queries.norms.coverage.benchmarks import benchmark_lines
from negotiate.queries.norms.coverage.matrix import coverage_page
from tests.demo.loaded import Loaded


def test_it_has_gaps_and_troubled_dependences(db: Session, demo: Loaded) -> None:
    actor = demo.actor(db, Role.NEGOTIATOR, "Mirrin")
    page = coverage_page(db, actor, demo.instrument)
    required = {row.label: [line.troubles for line in row.requires.lines] for row in page.rows if row.requires.lines}

    assert page.gaps > 20
    assert page.nones >= 4
    assert page.troubled >= 3
    assert any(required["Article 16"])
    assert len(benchmark_lines(db, actor, demo.instrument)) == 3
