"""Which pieces of a paragraph go first."""

import pytest

from negotiate.markup.pieces import ENUMERATOR, Piece, gathered

OLD, NEW = (("<del>",), "shall"), (("<ins>",), "may")
NUMBER, STRUCK = ((ENUMERATOR, "<ins>"), "2."), ((ENUMERATOR, "<del>"), "1.")


@pytest.mark.parametrize(
    ("pieces", "order"),
    [
        ([STRUCK, OLD, NUMBER, NEW], [STRUCK, NUMBER, OLD, NEW]),
        ([((), "States"), NUMBER], [((), "States"), NUMBER]),
        ([OLD, NEW], [OLD, NEW]),
    ],
)
def test_the_new_number_stands_beside_the_old_one(pieces: list[Piece], order: list[Piece]) -> None:
    assert gathered(list(pieces)) == order
