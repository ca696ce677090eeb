"""A stretch: how large it is, whether it adds or removes only, and where it stands when it is moved."""

import pytest

from negotiate.text.diff.stretch import Stretch


@pytest.mark.parametrize(
    ("stretch", "cells", "is_pure", "is_empty"),
    [
        (Stretch(1, 4, 1, 3), 6, False, False),
        (Stretch(1, 1, 1, 3), 0, True, False),
        (Stretch(1, 4, 2, 2), 0, True, False),
        (Stretch(2, 2, 2, 2), 0, True, True),
    ],
)
def test_a_stretch_knows_what_it_holds(stretch: Stretch, cells: int, is_pure: bool, is_empty: bool) -> None:
    assert (stretch.cells, stretch.is_pure, stretch.is_empty) == (cells, is_pure, is_empty)


def test_a_stretch_moves_on_either_side_by_itself() -> None:
    assert Stretch(1, 4, 2, 3).moved(10, 20) == Stretch(11, 14, 22, 23)
