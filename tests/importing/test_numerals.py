"""Numerals and suffixes in six languages."""

import pytest

from negotiate.importing.numerals import read_number, read_suffix


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("7", 7),
        ("٣٤", 34),
        ("１２", 12),
        ("I", 1),
        ("IV", 4),
        ("XXXIX", 39),
        ("LXXVI", 76),
        ("XC", 90),
        ("premier", 1),
        ("PREMIÈRE", 1),
        ("Segunda", 2),
        ("twelve", 12),
        ("ЧЕТВЕРТАЯ", 4),
        ("一", 1),
        ("十", 10),
        ("十九", 19),
        ("二十", 20),
        ("七十六", 76),
        ("الحادي عشر", 11),
        ("العشرون", 20),
        ("A", 1),
        ("D", 4),
    ],
)
def test_a_numeral_has_its_value(numeral, value):
    assert read_number(numeral) == value


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "十一十", "of", "5x"])
def test_what_is_no_numeral_has_no_value(numeral):
    assert read_number(numeral) is None


@pytest.mark.parametrize(
    ("suffix", "rank"),
    [("", 0), (" bis", 1), ("ter", 2), ("-bis", 1), ("[quater", 3), ("B", 2), (" مكررا", 1), ("之三", 2)],
)
def test_a_suffix_has_its_rank(suffix, rank):
    assert read_suffix(suffix) == rank
