"""Scenarios as values for programs."""

from negotiate.clock import now
from negotiate.models import Circle, Finds
from negotiate.queries.norms.scenarios.answer_lines import AnswerLine
from negotiate.queries.norms.scenarios.bench_cells import BenchCell, BenchPage, BenchRow, ScenarioColumn
from negotiate.web.api.values.norms.scenarios import scenario_answers


def column(number: int, code: str) -> ScenarioColumn:
    """Return a scenario of everybody's."""
    facts = ("Water", "A gauge is late.", (("Actor", "Nobody"),), "", "Arvenia", now(), Circle.ALL, "")
    return ScenarioColumn(number, code, *facts, acts=frozenset(), covering=0, asked=1, own_unpublished=0)


def test_each_scenario_has_the_questions_that_it_asks_and_no_others() -> None:
    line = AnswerLine("A", "Arvenia", Finds.COVERS, "So.", "", now(), True, False, False)
    cells = (BenchCell("q", (line,), is_asked=False), None)
    row = BenchRow("c", "Article 2", "", "Conduct", "v", "words", False, cells)
    page = BenchPage(None, (column(1, "s"), column(2, "t")), (row,), None, True, True, True, ())  # type: ignore[arg-type]
    first, second = scenario_answers(page)

    assert [(one.code, one.readings[0].finds) for one in first.questions] == [("q", "covers")]
    assert (first.parts[0].words, second.questions) == ("Nobody", ())
