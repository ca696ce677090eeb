"""Sequences that hardly differ: the greedy answer is a longest common subsequence, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff import greedy
from negotiate.text.diff.greedy import runs
from tests.text.diff.test_lcs import longest

letters = st.text("abc", max_size=30)


@given(letters, letters)
def test_the_runs_are_equal_and_rise_on_both_sides(old: str, new: str) -> None:
    found = runs(old, new, 60) or []

    pairs = [(start + n, first + n) for start, first, length in found for n in range(length)]
    assert [old[i] for i, _ in pairs] == [new[j] for _, j in pairs]
    assert sorted({i for i, _ in pairs}) == [i for i, _ in pairs]
    assert sorted({j for _, j in pairs}) == [j for _, j in pairs]


@given(letters, letters)
def test_no_common_subsequence_is_longer_than_the_runs(old: str, new: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(greedy, "_TRIALS", ())

        assert sum(length for _, _, length in runs(old, new, 60) or []) == longest(old, new)


@pytest.mark.parametrize(
    ("old", "new", "most", "expected"),
    [
        ("", "", 0, []),
        ("abc", "abc", 0, [(0, 0, 3)]),
        ("abc", "axc", 1, None),
        ("abc", "axc", 2, [(0, 0, 1), (2, 2, 1)]),
        ("a" * 200, "a" * 199 + "b", 2, [(0, 0, 199)]),
        ("a" * 64 + "b", "a" * 64 + "c", 2, [(0, 0, 64)]),
        ("abcdefghijklmnop", "ABCDEFGHIJKLMNOP", 31, None),
    ],
)
def test_the_runs_are_found_within_the_steps_or_not_at_all(
    old: str, new: str, most: int, expected: list[tuple[int, int, int]] | None
) -> None:
    assert runs(old, new, most) == expected


def test_slow_progress_at_first_ends_the_search() -> None:
    assert runs("abcdefgh" + "z" * 200, "ABCDEFGH" + "z" * 200, 20) is None
