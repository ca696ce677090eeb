"""A table as plain values: every cell in its place, each with its own direction."""

import json
from datetime import UTC, date, datetime

from negotiate.exporting.pdf.sheet_manuscript import FITTING, PrintedSheet, sheet_manuscript
from negotiate.exporting.spreadsheets import Cell, Spreadsheet

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def written(columns: tuple[str, ...], *rows: tuple[Cell, ...]) -> dict:
    """Return what the typesetter is given for a table."""
    return json.loads(
        sheet_manuscript(PrintedSheet(Spreadsheet("Dates", columns, rows), "Pact", NOW, "1 May 2026", "Taken."))
    )


def test_every_kind_of_cell_is_said_in_words() -> None:
    given = written(("What", "Day", "At", "How many", "Note"), ("Review", date(2031, 1, 17), NOW, 3, None))

    assert [cell["text"] for cell in given["rows"][0]] == ["Review", "2031-01-17", "2026-05-01 12:00", "3", ""]


def test_each_cell_runs_as_its_own_words_do() -> None:
    given = written(("Clause", "Words"), ("Article 5", "5. تعديل"), ("第六条", ""))

    assert [[cell["is_rtl"] for cell in row] for row in given["rows"]] == [[False, True], [False, False]]


def test_a_table_that_does_not_fit_on_a_page_is_set_in_blocks() -> None:
    heads = tuple(f"Column {number}" for number in range(FITTING + 1))

    assert [written(heads[:FITTING])["is_wide"], written(heads)["is_wide"]] == [False, True]


def test_a_column_is_never_narrower_than_its_longest_word_up_to_a_bound() -> None:
    given = written(("A", "B"), ("internationally", "x" * 500))

    assert given["widths"] == [18, 45]


def test_what_is_printed_around_it_says_whose_it_is() -> None:
    given = written(("A",))

    assert (given["title"], given["running"]) == ("Dates: Pact", "Pact · Dates · 1 May 2026")
