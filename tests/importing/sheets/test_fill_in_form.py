"""A form that comes back is read by its heads, wherever its columns stand by now."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.sheets.fill_in_form import rows_by_heads


def test_columns_may_have_been_moved_and_rows_may_end_early() -> None:
    rows = [("Note", "of mine", "Code"), ("Good", "x", "a"), ("Bad",), ()]

    assert rows_by_heads(rows, ["Code", "Note"], "the form") == [
        (2, {"Code": "a", "Note": "Good"}),
        (3, {"Code": "", "Note": "Bad"}),
        (4, {"Code": "", "Note": ""}),
    ]


def test_a_table_that_is_no_form_says_which_column_it_lacks() -> None:
    with pytest.raises(Invalid, match="not the form: it has no column “Code”"):
        rows_by_heads([("Clause", "Note")], ["Note", "Code"], "the form")
    with pytest.raises(Invalid):
        rows_by_heads([], ["Code"], "the form")
