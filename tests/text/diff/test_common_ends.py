"""Shared ends of two sequences."""

import pytest

from negotiate.text.diff.common_ends import shared_head, shared_tail


@pytest.mark.parametrize(
    ("old", "new", "head", "tail"),
    [
        ("abc", "abd", 2, 0),
        ("xbc", "abc", 0, 2),
        ("", "a", 0, 0),
        ("aa", "aaa", 2, 2),
        ("a" * 200 + "b", "a" * 200 + "c", 200, 0),
        ("b" + "a" * 200, "c" + "a" * 200, 0, 200),
        ("a" * 128, "a" * 128, 128, 128),
        ("a" * 64, "a" * 70, 64, 64),
    ],
)
def test_shared_ends_are_measured(old: str, new: str, head: int, tail: int) -> None:
    assert (shared_head(old, new), shared_tail(old, new)) == (head, tail)
