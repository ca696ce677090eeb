"""Where a paragraph stood and stands is never told by numbers that do not tell it."""

import re

import pytest

from negotiate.markup.html import redline
from negotiate.text.arrangement.move_places import places_of, told_move
from negotiate.text.diff.diff import diff
from negotiate.text.diff.paragraphs.compare import compare

SAYINGS = (
    "States act in good faith at sea.",
    "Ships sail the high seas in season.",
    "The Secretariat keeps the record.",
    "Parties meet once a year in spring.",
    "Observers may attend all of the meetings.",
    "Costs are shared among all of the Parties.",
)
FIGURES = [f"{number}. {saying}" for number, saying in enumerate(SAYINGS, 1)]
LETTERS = [f"({letter}) {saying}" for letter, saying in zip("abcdef", SAYINGS, strict=True)]


def told(old: list[str], new: list[str]) -> list[str]:
    """Give from where to where each paragraph moved."""
    comparison = compare("\n\n".join(old), "\n\n".join(new))
    return [told_move(entry, comparison) for entry in comparison.moved]


def marks(old: list[str], new: list[str]) -> list[str]:
    """Give what the redline says of places, as it stands on the page."""
    before, after = "\n\n".join(old), "\n\n".join(new)
    return re.findall('class="moved-mark">([^<]*)<', redline(before, diff(before, after)))


@pytest.mark.parametrize(
    ("old", "expected"),
    [
        (FIGURES[:3], ["from 3 to the beginning", "from 1 to the place behind 2"]),
        (LETTERS[:3], ["from the place behind (b) to the beginning", "from the beginning to the place behind (b)"]),
    ],
)
def test_paragraphs_turned_round_with_their_numbers_are_told_by_what_they_stand_behind(
    old: list[str], expected: list[str]
) -> None:
    assert told(old, old[::-1]) == expected


def test_the_redline_says_the_same_at_either_end_of_the_move() -> None:
    old = FIGURES[:3]

    assert marks(old, old[::-1]) == [
        "moved to the place behind 2",
        "moved from 3",
        "moved to the beginning",
        "moved from 1",
    ]


def test_a_number_that_another_paragraph_has_too_tells_no_place() -> None:
    old = FIGURES[:3]
    new = [old[0], old[2].replace("3.", "2."), old[1]]

    assert told(old, new) == ["from 3 to the place behind 1"]


def test_a_paragraph_that_moves_along_behind_the_same_one_is_said_to_have_moved() -> None:
    new = [SAYINGS[0], *SAYINGS[3:], *SAYINGS[1:3]]
    comparison = compare("\n\n".join(SAYINGS), "\n\n".join(new))

    assert places_of(comparison.moved[1], comparison) == ("", "")
    assert told(list(SAYINGS), new)[1] == "to another place"
    assert marks(list(SAYINGS), new)[1::2] == ["moved", "moved"]
