"""Moves: which paragraphs of a base stand elsewhere in an order of it."""

from itertools import permutations

import pytest

from negotiate.text.arrangement.moves import BlockMove, moves
from negotiate.text.arrangement.slots import slots
from negotiate.text.edits import Edit

BASE = "States shall act.\n\nThey report.\n\nThey meet once a year."


def test_what_keeps_its_order_does_not_move() -> None:
    assert moves(slots(BASE), [0, 2]) == ()


def test_of_two_that_change_places_the_one_of_fewer_words_moves() -> None:
    assert moves(slots(BASE), [1, 0, 2]) == (BlockMove(4, 6, 9, 0),)


def test_neighbours_that_move_together_are_one_block() -> None:
    assert moves(slots("One two three four five six seven.\n\n" + BASE), [1, 2, 0, 3]) == (BlockMove(8, 10, 19, 0),)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_moves_and_what_stays_make_the_order(order: tuple[int, ...]) -> None:
    places = slots(BASE)
    found = moves(places, order)
    moved = {n for n in order for move in found if move.start <= places[n].start < move.end}
    standing = [(places[n].end, -1, n) for n in order if n not in moved]
    put = [(move.point, move.rank, n) for move in found for n in order if move.start <= places[n].start < move.end]

    assert [n for _, _, n in sorted([*standing, *put])] == list(order)


@pytest.mark.parametrize(
    ("edit", "is_touched"),
    [
        (Edit(0, 4), False),
        (Edit(4, 9), True),
        (Edit(9, 11), False),
        (Edit(9, 9, ("\n", "New")), True),
        (Edit(20, 20, ("\n", "New")), True),
        (Edit(15, 15, ("\n", "New")), False),
    ],
)
def test_a_move_is_touched_where_the_block_stood_and_where_it_stands(edit: Edit, is_touched: bool) -> None:
    assert BlockMove(4, 6, 9, 20).touches(edit) is is_touched
