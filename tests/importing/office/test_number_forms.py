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


@pytest.mark.parametrize(
    ("language", "form", "words"),
    [
        ("en-GB", "ordinalText", ["First", "Second", "Twenty-first"]),
        ("fr-FR", "ordinalText", ["Premier", "Deuxième", "Vingt-et-unième"]),
        ("es", "ordinalText", ["Primero", "Segundo", "Vigésimo primero"]),
        ("ru-RU", "ordinalText", ["Первый", "Второй", "Двадцать первый"]),
        ("ar-SA", "ordinalText", ["الأول", "الثاني", "الحادي والعشرون"]),
        ("zh-CN", "ordinalText", ["第一", "第二", "第二十一"]),
        ("fr", "ordinal", ["1er", "2e", "21e"]),
        ("es-ES", "ordinal", ["1º", "2º", "21º"]),
        ("ru", "ordinal", ["1-й", "2-й", "21-й"]),
        ("ar", "ordinal", ["1", "2", "21"]),
        ("zh", "ordinal", ["第1", "第2", "第21"]),
        ("fr", "cardinalText", ["1", "2", "21"]),
        ("zh", "cardinalText", ["一", "二", "二十一"]),
        ("de-DE", "ordinalText", ["1", "2", "21"]),
        ("ru", "lowerRoman", ["i", "ii", "xxi"]),
    ],
)
def test_which_one_it_is_is_said_in_the_language_of_the_list(language: str, form: str, words: list[str]) -> None:
    assert [written(count, form, language) for count in (1, 2, 21)] == words
