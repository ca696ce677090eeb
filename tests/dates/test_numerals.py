"""Number words as treaties spell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.dates.numerals import cardinal, ordinal, spell_ordinal


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("five", 5), ("twenty-four", 24), ("Sixty", 60), ("one hundred and eighty", 180), ("hundred", 100),
        ("120", 120), ("soon", None), ("", None), ("fifth", None),
    ],
)  # fmt: skip
def test_a_cardinal_is_read(words: str, number: int | None) -> None:
    assert cardinal(words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [("first", 1), ("twelfth", 12), ("twentieth", 20), ("sixty-fifth", 65), ("65th", 65), ("five", None)],
)
def test_an_ordinal_is_read(words: str, number: int | None) -> None:
    assert ordinal(words) == number


@given(st.integers(1, 9999))
def test_an_ordinal_that_was_spelt_is_read_back(number: int) -> None:
    assert ordinal(spell_ordinal(number)) == number
