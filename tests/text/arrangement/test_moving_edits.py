"""Which edits move whole paragraphs, and which only look as if they did."""

import pytest

from negotiate.text.arrangement.moving_edits import edit_spans, moved_in, nearest
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit

OLD = "1. States act in good faith.\n\n2. Ships sail the high seas in season.\n\n3. The Secretariat keeps the record."


def moved(new: str) -> bool:
    """Say whether the edits that make a text of the old one move a paragraph."""
    return moved_in(OLD, diff(OLD, new)) is not None


@pytest.mark.parametrize(
    ("new", "moves"),
    [
        (
            "1. States act in good faith.\n\n2. The Secretariat keeps the record.\n\n3. Ships sail the high seas in season.",
            True,
        ),
        ("1. States act in good faith.\n\n2. The Secretariat keeps the record.", False),
        (OLD.replace("keeps", "holds"), False),
        (OLD, False),
    ],
)
def test_a_paragraph_moves_where_it_stands_elsewhere_and_not_where_it_is_struck(new: str, moves: bool) -> None:
    assert moved(new) is moves


def test_a_place_belongs_to_the_edit_that_it_is_nearest_to_on_the_side_that_it_has() -> None:
    spans = edit_spans("States act.", [Edit(0, 1, ("Parties",)), Edit(2, 2, (" now",))])

    assert [nearest(spans, 2, -1), nearest(spans, -1, 13)] == [0, 1]
