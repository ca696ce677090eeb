"""Numerals of labels, one line a case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.numerals import han_numeral, han_value, number_of, roman_numeral, roman_value


@pytest.mark.parametrize(("numeral", "value"), [("i", 1), ("iv", 4), ("ix", 9), ("xxxix", 39), ("iix", 0), ("", 0)])
def test_roman_numerals_have_their_value(numeral: str, value: int) -> None:
    assert roman_value(numeral) == value


@pytest.mark.parametrize(("numeral", "value"), [("十", 10), ("二十", 20), ("七十六", 76), ("一百零三", 103), ("款", 0)])
def test_chinese_numerals_have_their_value(numeral: str, value: int) -> None:
    assert han_value(numeral) == value


@pytest.mark.parametrize("value", range(1, 40))
def test_roman_and_chinese_numerals_are_read_as_they_are_written(value: int) -> None:
    assert roman_value(roman_numeral(value)) == han_value(han_numeral(value)) == value


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("7", 7),
        ("٣٤", 34),
        ("１２", 12),
        ("3.º", 3),
        ("1er", 1),
        ("3.2", 2),
        ("I", 1),
        ("XXXIX", 39),
        ("CI", 101),
        ("PREMIÈRE", 1),
        ("Segunda", 2),
        ("TWENTY-ONE", 21),
        ("Décimo primero", 11),
        ("ЧЕТВЕРТАЯ", 4),
        ("Сто двадцать первая", 121),
        ("一百零一", 101),
        ("二千", 2000),
        ("الحادي عشر", 11),
        ("الثانية عشرة", 12),
        ("الحادية والعشرون", 21),
        ("الأولى بعد المائة", 101),
        ("A", 1),
        ("D", 4),
    ],
)
def test_a_number_has_its_value_in_whatever_numerals(numeral: str, value: int) -> None:
    assert number_of(numeral) == value


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "十一十", "of", "Many"])
def test_what_is_no_number_has_no_value(numeral: str) -> None:
    assert number_of(numeral) == 0


@given(st.integers(1, 3999))
def test_large_numerals_are_read_as_they_are_written(value: int) -> None:
    assert roman_value(roman_numeral(value)) == han_value(han_numeral(value)) == value
