"""Lists that are pasted."""

import pytest

from negotiate.errors import Invalid
from negotiate.operations.house.lists import check_length, rows_of


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("Ana;1\n\n Bo ; 2 ", [(1, ["Ana", "1"]), (3, ["Bo", "2"])]),
        ("Ana\t1;x", [(1, ["Ana", "1;x"])]),
        ("Ana, the first", [(1, ["Ana, the first"])]),
        ('"Bo; once Ana";2', [(1, ["Bo; once Ana", "2"])]),
        ("name;number\nAna;1", [(2, ["Ana", "1"])]),
    ],
)
def test_a_list_is_read_by_what_parts_its_first_line(text: str, rows: list[tuple[int, list[str]]]) -> None:
    assert rows_of(text, "\t;", lambda cells: cells[0] == "name", "list") == rows


@pytest.mark.parametrize("text", ["a" * 200_000, '"Ana;1\n' + "Bo;2\n" * 50_000], ids=["a word", "a quotation"])
def test_a_part_that_never_ends_is_refused_at_its_field(text: str) -> None:
    with pytest.raises(Invalid, match="quotation mark") as refused:
        rows_of(text, "\t;", lambda _: False, "list")

    assert refused.value.field == "list"


def test_a_list_has_a_length() -> None:
    check_length([(1, ["Ana"])], 1, "people", "people")

    with pytest.raises(Invalid, match="The list has 2 people; 1 are the most at once"):
        check_length([(1, ["Ana"]), (2, ["Bo"])], 1, "people", "people")
