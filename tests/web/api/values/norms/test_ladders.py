"""Ladders as values for programs."""

from negotiate.queries.norms.ladders.clause_ladder import ClauseLadderPage
from negotiate.queries.norms.ladders.ladders import LadderSummary
from negotiate.web.api.values.norms.ladders import ladder_answer, whole_ladder


def test_a_ladder_says_how_many_levels_findings_and_amendments_it_has() -> None:
    found = ladder_answer(LadderSummary("c", "Article 1", levels=3, findings=1, rivals=2))

    assert (found.levels, found.findings, found.amendments) == (3, 1, 2)


def test_a_clause_without_a_ladder_has_neither_rows_nor_findings() -> None:
    found = whole_ladder(ClauseLadderPage(None, "c", "Article 1", "", 1, None))  # type: ignore[arg-type]

    assert (found.rows, found.findings, found.markdown) == ((), (), "")
