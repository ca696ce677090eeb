"""How the numbers of lists are written."""

import pytest

from negotiate.importing.office.number_forms import written


@pytest.mark.parametrize(
    ("count", "form", "words"),
    [
        (9, "lowerRoman", "ix"),
        (27, "lowerLetter", "aa"),
        (28, "upperAlphabet", "AB"),
        (3, "russianLower", "в"),
        (2, "arabicAbjad", "ب"),
        (21, "chineseCounting", "二十一"),
        (3, "decimalZero", "03"),
        (3, "none", ""),
        (3, "unheardOf", "3"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "ideographTraditional", "丙"),
        (11, "ideographTraditional", "11"),
        (20, "decimalEnclosedCircle", "⑳"),
        (21, "decimalEnclosedCircle", "21"),
        (3, "numberInDash", "- 3 -"),
        (12, "decimalFullWidth", "１２"),
        (22, "ordinal", "22nd"),
        (40, "cardinalText", "Forty"),
        (62, "ordinalText", "Sixty-second"),
        (320, "ordinalText", "320"),
    ],
)
def test_a_number_is_written_in_the_form_of_its_list(count: int, form: str, words: str) -> None:
    assert written(count, form) == words
