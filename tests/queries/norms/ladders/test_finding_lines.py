"""What the checks of a ladder found, in a sentence each."""

import pytest

from negotiate.queries.norms.ladders.finding_lines import finding_lines, level_name
from negotiate.text.norms.ladders.checks import findings
from tests.text.norms.ladders.tables import leveled, spoiled, table
from tests.text.norms.ladders.test_ladder import read


def said(body: str) -> list[str]:
    ladder = read(body)
    return [line.sentence for line in finding_lines(ladder, findings(ladder)).open]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (spoiled(1, 2, ""), "Level 2–3 has no response."),
        (spoiled(1, 5, "–"), "Level 2–3 has a response, and nothing under “Ends when”."),
        (spoiled(2, 6, ""), "Level 4 and above says “in part” and names no review."),
        (leveled(["1", "", "2"]), "Row 2 names no level."),
        (leveled(["1", "4"]), "Levels 2 and 3 are named by no row."),
        (leveled(["1", "3"]), "Level 2 is named by no row."),
        (leveled(["1", "7"]), "Levels 2 to 6 are named by no row."),
        (leveled(["1–2", "2"]), "Level 2 stands in two rows, “1–2” and “2”."),
        (table([("1", "note")], ("Level", "Response")), "No column says when a response ends."),
    ],
)
def test_a_finding_speaks_of_the_table(body: str, sentence: str) -> None:
    assert said(body) == [sentence]


def test_findings_are_numbered_as_their_cells_are_marked() -> None:
    ladder = read(leveled(["1", "4", ""]))

    assert [line.number for line in finding_lines(ladder, findings(ladder)).open] == [1, 2]


def test_a_row_is_named_by_its_level_or_by_what_stands_there() -> None:
    ladder = read(leveled(["1", "serious", ""]))

    assert [level_name(ladder, row) for row in (0, 1, 2, -1)] == ["Level 1", "“serious”", "Row 3", "Row 0"]
