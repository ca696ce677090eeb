"""A form that comes back is known by its heads, wherever its columns stand by now."""

import pytest

from negotiate.errors import Invalid
from negotiate.exporting.position_form import COLUMNS, PositionRow, to_position_form
from negotiate.importing.sheets.fill_in_form import MADE_FOR, FormOfRow
from negotiate.importing.sheets.position_form import FilledRow, filled_rows
from negotiate.importing.sheets.workbook import read_rows

OF = ("Arvenia", "arv", "The pact", "pac")


def test_the_form_that_is_given_is_the_form_that_is_read() -> None:
    given = PositionRow("Amendment 2", "Article 5", "Belmara", "shall", "support", "Gladly.", "abc", "def")

    assert filled_rows(read_rows(to_position_form([given], ["support"], FormOfRow(*OF)))) == [
        FilledRow(2, FormOfRow(*OF), "abc", "def", "support", "Gladly.")
    ]


def test_columns_may_have_been_moved_and_rows_left_empty() -> None:
    rows = [
        (*reversed(COLUMNS), *MADE_FOR),
        ("w", "a", "", "oppose", "", "", "", "", *OF),
        ("v", "b", "", "", "", "", "", ""),
    ]

    assert filled_rows(rows) == [FilledRow(2, FormOfRow(*OF), "a", "w", "oppose", "")]


def test_a_position_may_begin_with_a_capital_and_a_note_alone_is_no_empty_row() -> None:
    rows = [
        (*COLUMNS, *MADE_FOR),
        ("", "", "", "", " Can  Accept", "", "a", "w", *OF),
        ("", "", "", "", "", "Why?", "b", "v", *OF),
    ]

    assert [(row.position, row.note) for row in filled_rows(rows)] == [("can accept", ""), ("", "Why?")]


def test_a_table_that_is_no_form_says_which_column_it_lacks() -> None:
    with pytest.raises(Invalid, match="no column “Your position”"):
        filled_rows([("Clause", "Amendment")])
    with pytest.raises(Invalid):
        filled_rows([])
