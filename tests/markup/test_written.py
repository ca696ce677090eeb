"""A text and what is being written of it: nothing lost, nothing doubled, and white space kept where both have it."""

import pytest
from hypothesis import given

from negotiate.markup.written import WrittenMark, written
from tests.text.strategies import texts


@given(texts, texts)
def test_kept_and_struck_words_are_the_text_below_and_kept_and_added_ones_what_is_written(base: str, new: str) -> None:
    stretches = written(base, new)

    assert "".join(words for mark, words in stretches if mark is not WrittenMark.ADDED) == base
    assert "".join(words for mark, words in stretches if mark is not WrittenMark.STRUCK) == new


@pytest.mark.parametrize(
    ("base", "new", "expected"),
    [
        ("", "", []),
        ("Act.", "Act.", [("=", "Act.")]),
        ("", "Act.", [("+", "Act.")]),
        ("It shall act.", "It may act.", [("=", "It "), ("-", "shall"), ("+", "may"), ("=", " act.")]),
        ("It shall act.", "It [shall] act.", [("=", "It "), ("+", "["), ("=", "shall"), ("+", "]"), ("=", " act.")]),
        ("One.\n\nTwo.", "One.\n\nThree.\n\nTwo.", [("=", "One.\n\n"), ("+", "Three.\n\n"), ("=", "Two.")]),
    ],
)
def test_words_stand_in_the_order_of_a_redline(base: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert [(mark.value, words) for mark, words in written(base, new)] == expected
