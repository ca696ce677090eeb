"""In which size a matrix is printed, and where its pages begin."""

import pytest

from negotiate.web.pages.drawing.matrix_paper import PaperSheet, matrix_paper


def places(count: int) -> list[str]:
    """Return so many articles."""
    return [f"Article {number}" for number in range(1, count + 1)]


@pytest.mark.parametrize(
    ("rows", "columns", "size"),
    [(0, 0, "usual"), (32, 28, "usual"), (33, 5, "small"), (5, 40, "smaller"), (60, 84, "smallest"), (3, 85, "broad")],
)
def test_it_is_as_large_as_its_rows_and_columns_leave_room_for(rows: int, columns: int, size: str) -> None:
    paper = matrix_paper(places(rows), columns)

    assert (paper.size, paper.begins, paper.is_broad) == (size, frozenset(), size == "broad")


def test_where_no_size_will_do_its_pages_are_equally_long_and_say_what_is_on_them() -> None:
    paper = matrix_paper(places(130), 12)

    assert paper.size == "smallest"
    assert paper.begins == {43, 87}
    assert paper.sheets == (
        PaperSheet(1, "Article 1", "Article 43"),
        PaperSheet(2, "Article 44", "Article 87"),
        PaperSheet(3, "Article 88", "Article 130"),
    )


def test_more_columns_than_any_paper_has_room_for_stand_on_the_broadest() -> None:
    assert matrix_paper(places(2), 400).size == "broad"
