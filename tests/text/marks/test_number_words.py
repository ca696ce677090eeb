"""Numbers in words, one line a case."""

import re

import pytest

from negotiate.text.marks.number_words import NUMBER_WORDS, word_value, written_in_words


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("Two", 2),
        ("SECOND", 2),
        ("twentieth", 20),
        ("premier", 1),
        ("Tercera", 3),
        ("первая", 1),
        ("الثاني عشر", 12),
        ("Twenty-first", 21),
        ("one hundred and one", 101),
        ("vingt et unième", 21),
        ("undécimo", 11),
        ("четвёртая", 4),
        ("الحادية والعشرين", 21),
        ("Many", 0),
        ("", 0),
    ],
)
def test_a_word_has_the_value_of_its_number(word: str, value: int) -> None:
    assert word_value(word) == value


@pytest.mark.parametrize(
    ("value", "like", "word"),
    [
        (3, "Two", "Three"),
        (3, "second", "third"),
        (13, "FIRST", "THIRTEENTH"),
        (3, "Première", "Troisième"),
        (30, "Two", "Thirty"),
        (300, "Two", ""),
        (22, "DÉCIMO PRIMERO", "VIGÉSIMO SEGUNDO"),
        (22, "الأولى", "الثانية والعشرون"),
        (101, "первая", "сто первая"),
        (3, "II", ""),
    ],
)
def test_a_number_is_written_as_another_one_is(value: int, like: str, word: str) -> None:
    assert written_in_words(value, like) == word


def test_the_longest_word_is_found_first() -> None:
    assert re.match(NUMBER_WORDS, "الثاني عشر")[0] == "الثاني عشر"
