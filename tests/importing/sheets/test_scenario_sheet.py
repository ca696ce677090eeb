"""A sheet of scenarios: what each row says, and what stands in its way."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.sheets.scenario_sheet import COLUMNS, MOST_ROWS, scenario_rows

AUDIENCES = ("", "everybody in the negotiation")
WIDE = ("a", "b", "", "", "", "", "", "the whole world")
ROWS = [
    (("", "A gauge is late."), "it has no title: a scenario has a title and facts"),
    (("Slow water",), "it has no facts"),
    (("Slow water, again", "Late."), "its “Title” has 17 characters; 10 are the most"),
    (("Slow", "A \x02gauge."), "its “Facts” holds U+0002, a control character"),
    (WIDE, "“Open to” can say nothing or “everybody in the negotiation”, and says “the whole world”"),
]


@pytest.mark.parametrize(("row", "trouble"), ROWS)
def test_what_stands_in_the_way_of_a_row_is_said(row: tuple[str, ...], trouble: str) -> None:
    (found,) = scenario_rows([COLUMNS, (), row], {"Title": 10}, AUDIENCES)

    assert found.number == 3
    assert found.trouble.startswith(trouble)


def test_two_rows_that_say_the_same_are_both_told() -> None:
    found = scenario_rows([COLUMNS, ("Slow", "Late."), ("slow ", " Late.\n"), ("Slow", "Later.")], {}, AUDIENCES)

    assert [bool(row.trouble) for row in found] == [True, True, False]


@pytest.mark.parametrize("rows", [[], [COLUMNS], [("Title", "Facts")], [COLUMNS, *[("a", "b")] * (MOST_ROWS + 1)]])
def test_what_is_no_sheet_of_scenarios_is_refused(rows: list[tuple[str, ...]]) -> None:
    with pytest.raises(Invalid):
        scenario_rows(rows, {}, AUDIENCES)
