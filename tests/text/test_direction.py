"""Direction: Arabic and its like run from right to left, in whatever country."""

import pytest

from negotiate.text.direction import direction_of


@pytest.mark.parametrize(
    ("language", "direction"),
    [("ar", "rtl"), ("ar-EG", "rtl"), ("AR", "rtl"), ("fa", "rtl"), ("fr_CH", "ltr"), ("zh", "ltr"), ("", "ltr")],
)
def test_a_language_has_a_direction(language: str, direction: str) -> None:
    assert direction_of(language) == direction
