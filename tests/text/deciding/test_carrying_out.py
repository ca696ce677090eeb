"""Carrying out one decision on a region of several places, and what was decided between them."""

import pytest

from negotiate.text.deciding.carrying_out import Hands, carry_out, covered
from negotiate.text.deciding.decided import decide, preview
from negotiate.text.deciding.decisions import Adopt, Bracket, Decision, Decline, OwnWords
from negotiate.text.merge.regions import Spot
from tests.text.notation import merged

BASE = "States [shall act promptly and fully] in good faith."
LIFTED = "States shall act promptly and fully in good faith."
WHOLLY = "States [shall act promptly and wholly] in good faith."
AT_ONCE = "States [shall act at once and fully] in good faith."


@pytest.mark.parametrize(
    ("disputed", "between", "expected"),
    [
        (Adopt((0,)), Adopt(), "States shall act at once and fully in good faith."),
        (Adopt((1,)), Adopt(), "States [shall act at once and wholly] in good faith."),
        (Adopt((0, 1)), Decline(), "States shall act promptly and wholly in good faith."),
        (Decline(), Decline(), BASE),
        (OwnWords("should … in full"), Adopt(), "States should act at once and in full in good faith."),
        (
            Bracket(),
            Adopt(),
            (
                "States [[shall act at once and fully]][shall act at once and fully]"
                "[[shall act at once and wholly]] in good faith."
            ),
        ),
        (
            Bracket(),
            Bracket(),
            (
                "States [[shall act [promptly][at once] and fully]][shall act [promptly][at once] and fully]"
                "[[shall act [promptly][at once] and wholly]] in good faith."
            ),
        ),
    ],
)
def test_what_lies_between_two_places_is_decided_by_itself(
    disputed: Decision, between: Decision, expected: str
) -> None:
    both = merged(BASE, LIFTED, WHOLLY, AT_ONCE)

    assert decide(both, {0: disputed, 1: between}, secretariat="S").text == expected


def test_own_words_name_each_place() -> None:
    both = merged(BASE, LIFTED, WHOLLY)

    with pytest.raises(ValueError, match="stands in 2 places, decided together: write the words of each, with “…”"):
        decide(both, {0: OwnWords("should")}, secretariat="S")


def test_brackets_cover_the_ground_of_whole_pairs() -> None:
    both = merged("We [act here] and now in full.", "We [act here and now] in full.")
    (region,) = both.regions

    assert covered(region, Adopt()) == Spot(5, 8)
    assert covered(region, Bracket()) == region.ground == Spot(2, 8)
    assert preview(both, region, Bracket()) == "[[act here] and now][[act here and now]]"


def test_words_of_the_base_are_left_where_they_stand() -> None:
    both = merged(BASE, LIFTED)
    changes = carry_out(Hands(both, "S", {"A": "17"}), both.regions[0], Adopt())

    assert [(change.edit.start, change.edit.end, change.origin) for change in changes] == [(1, 4, "17"), (8, 9, "17")]
