"""Changes of tables stay within their cells, whatever else stands in the text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from negotiate.text import apply, diff, tokenize
from negotiate.text.norms.ladders.writing import LadderRow, rows_of, written
from tests.text.norms.ladders.tables import HEADS, WHOLE, ladders, spoiled, table, words
from tests.text.norms.ladders.test_ladder import read
from tests.text.strategies import WORDS

#: Texts that are full of strokes and rules, mostly no tables at all.
strokes = st.lists(st.sampled_from([*WORDS, "|", "|", "---", "\n|---|---|\n", "|-|", "\\", "\n"]), max_size=30).map(
    "".join
)

#: Words for every cell but that of the level.
OTHER_WORDS = st.tuples(words, words, words)


def changed(base: str, new: str) -> list[tuple[str, str]]:
    """Return what goes and what comes, change by change."""
    tokens = tokenize(base)
    return [("".join(tokens[edit.start : edit.end]), edit.text) for edit in diff(base, new)]


@given(strokes, strokes)
def test_a_difference_makes_the_new_text_also_of_what_only_looks_like_a_table(base: str, new: str) -> None:
    assert apply(base, diff(base, new)) == new


@given(ladders(), ladders())
def test_a_difference_of_tables_makes_the_new_one(base: str, new: str) -> None:
    edits = diff(base, new)

    assert apply(base, edits) == new
    assert all(before.end < after.start for before, after in pairwise(edits))


@given(ladders(), st.data())
def test_other_words_in_cells_change_no_stroke(base: str, data: st.DataObject) -> None:
    found = read(base)
    rows = [LadderRow(row.origin, (row.cells[0], *data.draw(OTHER_WORDS))) for row in rows_of(found)]
    new = written(base, found, rows)

    cells = {(cell.first, cell.last) for rung in found.rungs for cell in rung.cells}

    inside = [any(first <= edit.start and edit.end <= last for first, last in cells) for edit in diff(base, new)]
    assert all(inside)


def test_a_word_is_changed_in_its_cell() -> None:
    assert changed(table(WHOLE), spoiled(1, 2, "suspension of all cooperation")) == [("", " of all cooperation")]


def test_two_cells_side_by_side_are_two_changes() -> None:
    new = table([WHOLE[0], ("2–3", "is repeated at once", "exclusion", *WHOLE[1][3:]), WHOLE[2]])

    assert changed(table(WHOLE), new) == [("", " at once"), (" suspension", " exclusion")]


def test_a_row_comes_and_goes_with_its_break() -> None:
    less = table([WHOLE[0], WHOLE[2]])
    row = f"| {' | '.join(WHOLE[1])} |\n"

    assert changed(table(WHOLE), less) == [(row, "")]
    assert changed(less, table(WHOLE)) == [("", row)]


def test_the_last_row_goes_with_the_break_before_it() -> None:
    assert changed(table(WHOLE), table(WHOLE[:2])) == [(f"\n| {' | '.join(WHOLE[2])} |", "")]


def test_a_column_goes_row_by_row_with_the_stroke_before_it() -> None:
    new = table([row[:-1] for row in WHOLE], HEADS[:-1])

    gone = [" | Review", "|---", *(f" | {row[-1]}" for row in WHOLE)]
    assert [one.strip() for one, _ in changed(table(WHOLE), new)] == [one.strip() for one in gone]


def test_words_round_a_table_change_beside_its_cells() -> None:
    base = f"1. States shall respond.\n\n{table(WHOLE)}\n\n2. They report."
    new = f"1. States should respond.\n\n{spoiled(0, 2, 'a note')}\n\n2. They report at once."

    assert changed(base, new) == [(" shall", " should"), (" protest", " a note"), ("", " at once")]


def test_a_text_with_a_table_and_one_without_are_compared_as_texts() -> None:
    assert apply(table(WHOLE), diff(table(WHOLE), "States act.")) == "States act."
