"""A form that comes back is read by its heads, wherever its columns stand by now."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.sheets.fill_in_form import FormOfRow, check_made_for, rows_by_heads, said_twice


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
    with pytest.raises(Invalid, match=r"no column “Text”. Take the form along anew"):
        rows_by_heads([("Code",)], ["Code", "Text"], "the form")
    with pytest.raises(Invalid):
        rows_by_heads([], ["Code"], "the form")


def test_a_form_of_others_or_of_another_text_is_refused_with_its_name_and_the_way_on() -> None:
    with pytest.raises(Invalid, match="made for Belmara, and you would bring it in for Arvenia"):
        check_made_for([(4, FormOfRow("Belmara", "b", "Pact", "p"))], "Arvenia", "a", "p")
    with pytest.raises(Invalid, match="Row 4 is of the form for another text, “Charter”"):
        check_made_for([(4, FormOfRow("Arvenia", "a", "Charter", "c"))], "Arvenia", "a", "p")
    with pytest.raises(Invalid, match=r"Row 4 does not say for which text its form was made. Take the form along anew"):
        check_made_for([(4, FormOfRow("", "", "", ""))], "Arvenia", "a", "p")


def test_rows_that_speak_of_the_same_are_named_in_each_of_them() -> None:
    found = said_twice([(2, "a"), (3, "b"), (5, "a"), (9, "a")])

    assert list(found) == [2, 5, 9]
    assert found[9].startswith("rows 2, 5 and 9 speak of the same: leave all but one")
