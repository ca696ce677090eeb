"""Writing a ladder: what is not touched stays byte for byte."""

from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.norms.ladders.ladder import ladder_in
from negotiate.text.norms.ladders.writing import LadderRow, one_line, rows_of, with_row_moved, without_row, written
from tests.text.norms.ladders.tables import ladders, words
from tests.text.norms.ladders.test_ladder import read

BODY = "Before.\n\n|Level | Response|\n|:--|--:|\n|  1|note  |\n| 2 |protest|\n\nBehind."


@given(ladders())
def test_rows_as_they_are_make_the_very_text(body: str) -> None:
    found = read(body)

    assert written(body, found, rows_of(found)) == body


@given(ladders(), st.data())
def test_what_is_written_is_read_back_and_the_rest_stays(body: str, data: st.DataObject) -> None:
    found = read(body)
    rows = data.draw(st.permutations(rows_of(found)))
    wanted = [data.draw(st.tuples(*(st.one_of(st.just(cell), words) for cell in row.cells))) for row in rows]
    new = LadderRow(None, data.draw(st.tuples(*(words for _ in range(found.width)))))

    text = written(
        body, found, [*(LadderRow(row.origin, row_words) for row, row_words in zip(rows, wanted, strict=True)), new]
    )

    again = read(text)
    assert again.rows() == (*wanted, new.cells)
    assert text[: again.start] == body[: found.start]
    assert text[again.end :] == body[found.end :]


@given(ladders(), st.data())
def test_one_cell_written_leaves_every_other_character(body: str, data: st.DataObject) -> None:
    found = read(body)
    row, column = data.draw(st.integers(0, len(found.rungs) - 1)), data.draw(st.integers(0, found.width - 1))
    rows = list(rows_of(found))
    cells = list(rows[row].cells)
    cells[column] = data.draw(words)
    rows[row] = LadderRow(row, tuple(cells))

    text = written(body, found, rows)

    cell = found.rungs[row].cells[column]
    assert text.startswith(body[: cell.start])
    assert text.endswith(body[cell.end :])


def test_a_cell_is_written_within_its_own_white_space() -> None:
    found = read(BODY)
    rows = [LadderRow(0, ("1", "letter")), LadderRow(1, ("2", "protest"))]

    assert written(BODY, found, rows) == BODY.replace("note", "letter")


def test_a_row_is_taken_out_moved_and_added() -> None:
    found = read(BODY)
    rows = [LadderRow(1, ("2", "protest")), LadderRow(None, ("3", ""))]

    assert written(BODY, found, rows) == "Before.\n\n|Level | Response|\n|:--|--:|\n| 2 |protest|\n| 3 |  |\n\nBehind."


def test_a_cell_that_the_row_lacks_is_added_to_it() -> None:
    body = "| Level | Response |\n|---|---|\n| 1 |"

    assert written(body, read(body), [LadderRow(0, ("1", "note"))]) == f"{body} note |"


def test_an_emptied_cell_at_the_edge_stays_a_cell() -> None:
    body = "Level | Response\n---|---\n1 | note"

    text = written(body, read(body), [LadderRow(0, ("", ""))])

    assert text == "Level | Response\n---|---\n|  |  |"
    assert read(text).rows() == (("", ""),)


def test_a_table_without_rows_takes_its_first() -> None:
    body = "| Level | Response |\n|---|---|"

    assert written(body, read(body), [LadderRow(None, ("1", "note"))]) == f"{body}\n| 1 | note |"


def test_what_is_typed_over_several_lines_is_one_cell() -> None:
    assert (
        one_line("  the conduct has ceased\r\n\r\nand reparation made ") == "the conduct has ceased and reparation made"
    )


def test_a_ladder_without_any_row_is_still_one() -> None:
    assert ladder_in(written(BODY, read(BODY), [])) is not None


def test_a_row_moves_up_and_down_and_stays_at_the_ends() -> None:
    rows = rows_of(read(BODY))

    assert [row.origin for row in with_row_moved(rows, 0, 1)] == [1, 0]
    assert [row.origin for row in with_row_moved(rows, 1, -1)] == [1, 0]
    assert with_row_moved(rows, 0, -1) == with_row_moved(rows, 1, 1) == with_row_moved(rows, 9, 1) == rows


def test_a_row_is_taken_away_and_one_that_is_not_there_is_not() -> None:
    rows = rows_of(read(BODY))

    assert [row.origin for row in without_row(rows, 0)] == [1]
    assert without_row(rows, 9) == rows
