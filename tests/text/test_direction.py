"""Direction: Arabic runs from right to left, whatever figures stand before it."""

import pytest

from negotiate.text.direction import of_language, of_text


@pytest.mark.parametrize(
    ("code", "direction"),
    [("ar", "rtl"), ("ar-EG", "rtl"), ("AR", "rtl"), ("fr_CH", "ltr"), ("zh", "ltr"), ("", "ltr")],
)
def test_a_language_has_a_direction(code: str, direction: str) -> None:
    assert of_language(code) == direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("States shall act.", "ltr"),
        ("تعمل الدول", "rtl"),
        ("1- تعمل الدول", "rtl"),
        ("[(أ) العمل]", "rtl"),
        ("各国应采取行动。", "ltr"),
        ("Стороны", "ltr"),
        ("12 (3)", "ltr"),
        ("", "ltr"),
    ],
)
def test_a_text_runs_as_its_first_letter_does(text: str, direction: str) -> None:
    assert of_text(text) == direction
