"""Pairs of phrases: which phrase of a new text is which of the base."""

import pytest
from hypothesis import given

from negotiate.text.diff.diff import diff
from negotiate.text.norms.strength_pairs import pair_phrases
from tests.text.strategies import clauses


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("It shall act and may ask.", "It may ask.", {1: 0}),
        ("It shall act, and may ask.", "It should act, and shall ask.", {0: 0, 1: 1}),
        ("It shall act. It may ask.", "It may ask. It shall act.", {0: 1, 1: 0}),
        ("1. It shall act at once.\n\n2. It may ask.", "1. It may ask.\n\n2. It should act at once.", {0: 1, 1: 0}),
    ],
)
def test_a_phrase_finds_itself(old: str, new: str, pairs: dict[int, int]) -> None:
    assert pair_phrases(old, diff(old, new)).pairs == pairs


@given(clauses, clauses)
def test_no_phrase_is_paired_twice_and_none_left_out(old: str, new: str) -> None:
    found = pair_phrases(old, diff(old, new))

    assert len(set(found.pairs.values())) == len(found.pairs)
    assert len(found.pairs) + len(found.gone) == len(found.old.phrases)
    assert len(found.pairs) + len(found.come) == len(found.new.phrases)


@given(clauses, clauses)
def test_every_place_of_the_base_has_one_in_the_new_text(old: str, new: str) -> None:
    found = pair_phrases(old, diff(old, new))
    places = [found.place(at) for at in range(len(old) + 1)]

    assert places == sorted(places)
    assert all(0 <= place <= len(new) for place in places)
