"""A change in a few words."""

import pytest

from negotiate.state.text.excerpts import Excerpt, excerpts, surroundings
from negotiate.text.diff.diff import diff
from negotiate.text.tokens import tokenize


@pytest.mark.parametrize(
    ("base", "new", "excerpt"),
    [
        ("A State shall act.", "A State should act.", Excerpt("A State", " shall", " should", " act.")),
        ("A State shall act.", "A State shall act now.", Excerpt("A State shall act", "", " now", ".")),
        ("Aim\n\nA State acts.", "Aim\n\nEach State acts.", Excerpt("", "A", "Each", " State acts.")),
    ],
)
def test_an_excerpt_stays_within_its_paragraph(base: str, new: str, excerpt: Excerpt) -> None:
    assert excerpts(base, diff(base, new)) == (excerpt,)


def test_what_is_cut_is_marked() -> None:
    tokens = tokenize("one two three four five six seven")

    assert surroundings(tokens, 3, 4, 1) == ("… three", " five …")


def test_a_long_replacement_is_cut_in_the_middle() -> None:
    base = "x" + " word" * 100
    (excerpt,) = excerpts(base, diff(base, "x"))

    assert " […] " in excerpt.old
    assert len(excerpt.old) < 250
