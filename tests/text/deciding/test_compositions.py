"""Compositions: rival readings at once, where one of them only puts in or lifts signs."""

import pytest

from negotiate.text.deciding.compositions import compositions
from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Adopt, Decision
from negotiate.text.provenance.provenance import whole
from tests.text.notation import credited, merged

BASE = "States [shall act] now in good faith."


def taken(base: str, *readings: str) -> str:
    """Return what comes of taking all readings of the one disputed region at once."""
    both = merged(base, *readings)
    (region,) = both.clashes
    chosen: dict[int, Decision] = {one.index: Adopt() for one in both.regions}
    return decide(both, chosen | {region.index: Adopt(tuple(range(len(readings))))}, secretariat="S").text


@pytest.mark.parametrize(
    ("base", "lifted", "reworded", "expected"),
    [
        (BASE, "States shall act now in good faith.", "States [should act] now in good faith.",
         "States should act now in good faith."),
        (BASE, "States shall act now in good faith.", "States [shall act fully] now in good faith.",
         "States shall act fully now in good faith."),
        ("States shall act.", "States [shall] act.", "States should act.", "States [should] act."),
        ("各国应[采取]行动。", "各国应采取行动。", "各国应[立即]行动。", "各国应立即行动。"),
    ],
)  # fmt: skip
def test_signs_and_words_are_taken_together(base: str, lifted: str, reworded: str, expected: str) -> None:
    assert taken(base, lifted, reworded) == taken(base, reworded, lifted) == expected


@pytest.mark.parametrize(
    ("base", "first", "second"),
    [
        ("States shall act.", "States should act.", "States must act."),
        ("States shall act.", "States [shall] act.", "States (shall) act."),
        ("States shall act.", "States never act.", "States should act."),
    ],
)
def test_words_that_clash_and_signs_that_nobody_wrote_are_not(base: str, first: str, second: str) -> None:
    both = merged(base, first, second)

    assert compositions(both.base, both.regions[0], (0, 1)) is None


def test_every_word_keeps_who_brought_it_in() -> None:
    both = merged(BASE, "States shall act now in good faith.", "States [should act] now in good faith.")
    decided = decide(both, {0: Adopt((0, 1))}, secretariat="S")
    runs = decided.provenance(whole(BASE, "import"))

    assert credited(decided.text, runs, "import") == "States<B: should> act now in good faith."
