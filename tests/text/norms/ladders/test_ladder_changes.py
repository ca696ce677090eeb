"""What becomes of a ladder between two wordings, cell by cell."""

from negotiate.text.norms.ladders.ladder import CellPlace
from negotiate.text.norms.ladders.ladder_changes import CellChange, LadderChanges, NewRung, ladder_changes
from tests.text.norms.ladders.tables import HEADS, WHOLE, spoiled, table
from tests.text.norms.ladders.test_ladder import read


def changes_to(body: str) -> LadderChanges:
    return ladder_changes(read(table(WHOLE)), read(body))


def test_the_same_ladder_changes_nothing() -> None:
    assert changes_to(table(WHOLE)).count == 0


def test_a_cell_that_says_something_else_is_told_with_both_wordings() -> None:
    found = changes_to(spoiled(1, 2, "exclusion"))

    assert found.cells == (CellChange(CellPlace(1, 2), "suspension", "exclusion"),)
    assert found.count == 1


def test_a_head_that_says_something_else_is_a_cell_in_the_row_before_the_first() -> None:
    found = changes_to(table(WHOLE, ("Level", "What happened", *HEADS[2:])))

    assert found.cells == (CellChange(CellPlace(-1, 1), "Conduct", "What happened"),)


def test_a_level_that_came_stands_behind_the_one_before_it() -> None:
    new = ("2", "is left without a reply", "a second note", "nothing", "yes", "it is answered", "none needed")
    found = changes_to(table([WHOLE[0], new, *WHOLE[1:]]))

    assert found.rows_came == (NewRung(0, 1, new),)
    assert found.cells == found.rows_gone == ()


def test_a_level_that_went_is_told_by_its_row() -> None:
    assert changes_to(table([WHOLE[0], WHOLE[2]])).rows_gone == (1,)


def test_a_column_that_came_or_went_is_told_and_no_cell_of_another() -> None:
    went = changes_to(table([row[:-1] for row in WHOLE], HEADS[:-1]))
    came = changes_to(table([(*row, "x") for row in WHOLE], (*HEADS, "Remarks")))

    assert (went.columns_gone, went.columns_came, went.cells) == ((6,), (), ())
    assert (came.columns_gone, came.columns_came, came.cells) == ((), ("Remarks",), ())


def test_where_the_ladder_is_gone_all_its_rows_are() -> None:
    assert ladder_changes(read(table(WHOLE)), None).rows_gone == (0, 1, 2)
