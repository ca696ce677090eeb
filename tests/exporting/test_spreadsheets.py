"""Spreadsheets: what a program that opens one finds, and that no cell of words is taken for a formula."""

import csv
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from negotiate.exporting.spreadsheets import Spreadsheet, to_csv, to_xlsx

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
DANGEROUS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://example.org")')


def sheet(*cells: Any) -> Spreadsheet:
    """Return a table of one row."""
    return Spreadsheet("Changes", tuple(f"Column {n}" for n, _ in enumerate(cells, 1)), (cells,))


def opened(sheet: Spreadsheet) -> list[Any]:
    """Return the cells of the first row, as a program opens them."""
    return list(load_workbook(BytesIO(to_xlsx(sheet))).worksheets[0][2])


@pytest.mark.parametrize("words", DANGEROUS)
def test_a_cell_of_a_workbook_that_looks_like_a_formula_is_words(words: str) -> None:
    (cell,) = opened(sheet(words))

    assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)


@pytest.mark.parametrize("words", [*DANGEROUS, "\t=1"])
def test_a_cell_of_a_list_that_looks_like_a_formula_is_quoted(words: str) -> None:
    (_, row) = csv.reader(StringIO(to_csv(sheet(words))))

    assert row == [f"'{words}"]


def test_figures_stay_figures_and_days_days() -> None:
    cells = opened(sheet(-3, date(2027, 5, 14), datetime(2027, 5, 14, 20, tzinfo=UTC), None))

    assert [cell.value for cell in cells] == [-3, datetime(2027, 5, 14), datetime(2027, 5, 14, 20), None]  # noqa: DTZ001


def test_the_same_table_gives_the_same_bytes() -> None:
    assert to_xlsx(sheet("Article 5", 2)) == to_xlsx(sheet("Article 5", 2))


def test_a_title_that_no_sheet_may_bear_is_shortened() -> None:
    book = load_workbook(BytesIO(to_xlsx(Spreadsheet("[Round 5]: what/changed since the round before", ("A",), ()))))

    assert book.sheetnames == ["Round 5   what changed since t"]


@given(WORDS, WORDS)
def test_words_come_back_from_a_workbook_as_they_went_in(one: str, other: str) -> None:
    cells = opened(sheet(one, other))

    assert [cell.value or "" for cell in cells] == [one, other]
