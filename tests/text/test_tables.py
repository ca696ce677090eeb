"""Tables inside a text."""

import pytest

from negotiate.text.tables import cells, is_table


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("| a | b |\n|---|---|", True),
        ("a | b\n:--|--:", True),
        ("| a | b |\n| 1 | 2 |", False),
        ("a\n---", False),
        ("one line | only", False),
    ],
)
def test_a_table_has_strokes_and_a_rule(text: str, answer: bool) -> None:
    assert is_table(text) is answer


def test_the_cells_of_a_table_are_found_row_by_row() -> None:
    text = "| a | b |\n|---|---|\n| 1 \\| 2 | |"

    assert [[text[start:end] for start, end in row] for row in cells(text)] == [[" a ", " b "], [" 1 \\| 2 ", " "]]
