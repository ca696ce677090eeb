"""Reading a ladder from a clause's body."""

import pytest
from hypothesis import given

from negotiate.text.norms.ladders.columns import LadderColumn
from negotiate.text.norms.ladders.ladder import Ladder, ladder_in
from negotiate.text.tokens import tokenize
from tests.text.norms.ladders.tables import HEADS, WHOLE, ladders, table


def read(body: str) -> Ladder:
    found = ladder_in(body)
    assert found is not None
    return found


def test_a_ladder_is_read_row_by_row_and_cell_by_cell() -> None:
    found = read(table(WHOLE))

    assert found.rows() == WHOLE
    assert tuple(head.words for head in found.heads) == HEADS
    assert [rung.levels and (rung.levels.first, rung.levels.last) for rung in found.rungs] == [
        (1, 1),
        (2, 3),
        (4, None),
    ]


def test_a_ladder_is_found_among_paragraphs_and_other_tables() -> None:
    other = "| State | Share |\n|---|---|\n| Oshandra | 3 |"
    body = f"1. States respond:\n\n{other}\n\n{table(WHOLE)}\n\n2. They report."

    assert body[read(body).start : read(body).end] == table(WHOLE)


@pytest.mark.parametrize(
    "body",
    ["", "States shall act.", "Level | Response", "| State | Response |\n|---|---|\n| a | b |", "| Level | Response |"],
)
def test_what_has_no_levels_and_responses_is_no_ladder(body: str) -> None:
    assert ladder_in(body) is None


def test_a_stroke_that_is_written_as_a_word_stays_in_its_cell() -> None:
    found = read("| Level | Response |\n|---|---|\n| 1 | note \\| protest |")

    assert found.rungs[0].words(1) == "note | protest"


def test_a_row_may_be_shorter_or_longer_than_the_head() -> None:
    found = read("| Level | Response |\n|---|---|\n| 1 |\n| 2 | note | and more |")

    assert found.rows() == (("1", "", ""), ("2", "note", "and more"))


def test_a_table_without_outer_strokes_is_read_as_well() -> None:
    found = read("Level | Response\n---|---\n1 | note")

    assert found.rows() == (("1", "note"),)


def test_a_column_that_is_not_there_says_nothing() -> None:
    found = read("| Level | Response |\n|---|---|\n| 1 | note |")

    assert found.column(LadderColumn.REVIEW) is None
    assert found.rungs[0].words(None) == ""


@pytest.mark.parametrize(
    ("words", "says_nothing"),
    [("", True), ("–", True), ("[…]", True), ("[ ]", True), ("[TBD]", True), ("none", False), ("nothing", False)],
)
def test_a_cell_is_blank_where_it_says_nothing(words: str, says_nothing: bool) -> None:
    found = read(f"| Level | Response |\n|---|---|\n| 1 | {words} |")

    assert (not found.rungs[0].cells[1:] or found.rungs[0].cells[1].is_blank) is says_nothing


@given(ladders())
def test_the_tokens_of_a_cell_are_its_characters(body: str) -> None:
    tokens = tokenize(body)
    found = read(body)

    cells = [cell for rung in found.rungs for cell in rung.cells]

    assert ["".join(tokens[cell.first : cell.last]) for cell in cells] == [
        body[cell.start : cell.end] for cell in cells
    ]
