"""What stands behind the number of an inserted article, one line a case."""

import re

import pytest

from negotiate.text.marks.suffixes import LABEL_SUFFIX, suffix_like, suffix_rank


@pytest.mark.parametrize(("suffix", "rank"), [("", 0), ("bis", 1), ("ter", 2), ("quat", 3), ("quater", 3), ("alt", 15)])
def test_latin_suffixes_are_ranked(suffix: str, rank: int) -> None:
    assert suffix_rank(suffix) == rank


@pytest.mark.parametrize(
    ("suffix", "rank"), [("B", 2), ("бис", 1), ("مكررا ثانيا", 2), ("(new)", 1), ("之一", 1), ("之三", 2)]
)
def test_a_suffix_of_another_language_has_its_rank(suffix: str, rank: int) -> None:
    assert suffix_rank(suffix) == rank


@pytest.mark.parametrize(
    ("rank", "like", "before", "suffix"),
    [
        (0, "bis", "Article ", ""),
        (1, "", "Article ", "bis"),
        (3, "bis", "Article ", "quater"),
        (2, "A", "Article ", "B"),
        (1, "", "Статья ", "бис"),
        (2, "", "المادة ", "مكررا ثانيا"),
    ],
)
def test_a_suffix_is_written_as_its_language_and_its_neighbours_are(
    rank: int, like: str, before: str, suffix: str
) -> None:
    assert suffix_like(rank, like, before) == suffix


@pytest.mark.parametrize(
    ("written", "suffix"),
    [
        ("5 bis", "bis"),
        ("5-bis", "bis"),
        ("5\u2011ter", "ter"),
        ("5A", "A"),
        ("5 A", "A"),
        ("5 A.", "A"),
        ("5-бис", "бис"),
        ("5 alt", "alt"),
        ("7 (new)", "(new)"),
        ("5 [bis]", "bis"),
    ],
)
def test_a_suffix_is_found_behind_a_number(written: str, suffix: str) -> None:
    assert re.search(rf"\d(?:{LABEL_SUFFIX})", written, re.IGNORECASE)["suffix"] == suffix


@pytest.mark.parametrize("written", ["5 A State", "5 bisect", "5 years", "5 and"])
def test_a_word_behind_a_number_is_no_suffix(written: str) -> None:
    assert re.search(rf"\d(?:{LABEL_SUFFIX})", written, re.IGNORECASE) is None
