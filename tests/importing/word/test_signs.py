"""Signs that are numbers in a font."""

import pytest

from negotiate.importing.word.signs import shown_sign


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Symbol", "F0A3", "≤"),
        ("Symbol", "b7", "•"),
        ("symbol", "F028", "("),
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "F081", "①"),
        ("Wingdings", "F021", "\ufffd"),
        ("Segoe UI Emoji", "1F600", "😀"),
        ("Some Font", "F0FC", "\uf0fc"),
        ("Symbol", "none", "\ufffd"),
        ("Symbol", "FFFFFFFF", "\ufffd"),
    ],
)
def test_a_sign_is_the_character_that_its_font_shows(font: str, code: str, sign: str) -> None:
    assert shown_sign(font, code) == sign
