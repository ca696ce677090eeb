"""The longest common subsequence: a common one, and never shorter than the longest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff import lcs
from negotiate.text.diff.lcs import common

letters = st.text("abcd", max_size=30)


def longest(one: str, other: str) -> int:
    """Return the length of a longest common subsequence by the classic table of Wagner and Fischer."""
    row = [0] * (len(other) + 1)
    for letter in one:
        corner = 0
        for n, rival in enumerate(other, 1):
            corner, row[n] = row[n], corner + 1 if letter == rival else max(row[n], row[n - 1])
    return row[-1]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", 0),
        ("abc", "", 0),
        ("abc", "abc", 3),
        ("abc", "xyz", 0),
        ("abcbdab", "bdcaba", 4),
        ("aaaa", "aa", 2),
        ("ab" * 20, "ba" * 20, 39),
    ],
)
def test_the_longest_is_found(old: str, new: str, expected: int) -> None:
    assert len(common(old, new)) == expected


@given(letters, letters)
def test_the_pairs_are_a_common_subsequence(old: str, new: str) -> None:
    pairs = common(old, new)

    assert [old[i] for i, _ in pairs] == [new[j] for _, j in pairs]
    assert sorted({i for i, _ in pairs}) == [i for i, _ in pairs]
    assert sorted({j for _, j in pairs}) == [j for _, j in pairs]


@given(letters, letters)
def test_no_common_subsequence_is_longer(old: str, new: str) -> None:
    assert len(common(old, new)) == longest(old, new)


@given(letters, letters)
def test_cutting_the_table_in_two_loses_nothing(old: str, new: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lcs, "_TABLE", 4)

        assert len(common(old, new)) == longest(old, new)


@given(letters, letters, st.integers(0, 9), st.integers(0, 9))
def test_the_pairs_count_from_where_they_are_told_to(old: str, new: str, start: int, first: int) -> None:
    assert common(old, new, start, first) == [(i + start, j + first) for i, j in common(old, new)]


@given(letters, letters)
def test_no_common_subsequence_is_longer_where_little_may_differ(old: str, new: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lcs, "_SMALL", 0)

        assert len(common(old, new)) == longest(old, new)
