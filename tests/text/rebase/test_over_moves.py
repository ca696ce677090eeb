"""Carrying edits where paragraphs move: the words are followed, and the order of the two does not matter."""

import pytest
from hypothesis import given

from negotiate.text.diff.diff import diff
from negotiate.text.edits import apply
from negotiate.text.merge.merge import merge
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import RebaseState
from tests.text.merge.test_move_groups import BASE, FIRST, FOURTH, MOVED, SECOND, text
from tests.text.strategies import Listed, listed_rivals

WORDED = BASE.replace("every second year", "each year")


@pytest.mark.parametrize(("mine", "over"), [(WORDED, MOVED), (MOVED, WORDED)])
def test_a_move_over_an_edit_and_the_edit_over_the_move_are_one_text(mine: str, over: str) -> None:
    carried = rebase(diff(BASE, mine), diff(BASE, over), BASE)

    assert carried.state is RebaseState.CLEAN
    assert apply(over, carried.edits) == MOVED.replace("every second year", "each year")


def test_a_move_that_was_made_already_is_contained() -> None:
    assert rebase(diff(BASE, MOVED), diff(BASE, MOVED), BASE).state is RebaseState.CONTAINED


def test_an_edit_inside_what_was_taken_out_while_the_rest_moved_is_a_collision() -> None:
    over = text(SECOND, FIRST, FOURTH)
    carried = rebase(diff(BASE, WORDED), diff(BASE, over), BASE)

    assert [collision.edit.text for collision in carried.clashes] == [" each"]
    assert apply(over, carried.edits) == over


@given(listed_rivals())
def test_carrying_equals_merging_both(rivals: tuple[Listed, dict[str, Listed]]) -> None:
    base, authors = rivals
    mine, over = (authors[author].text for author in "AB")
    ours, theirs = diff(base.text, mine), diff(base.text, over)
    both = merge(base.text, {"A": ours, "B": theirs})
    here, there = rebase(ours, theirs, base.text), rebase(theirs, ours, base.text)
    made = [apply(over, here.edits), apply(mine, there.edits)] if both.is_clean else [both.text, both.text]

    assert made == [both.text, both.text]
