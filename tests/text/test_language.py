"""The guess at the language of a text."""

import pytest

from negotiate.text.language import UNDETERMINED, guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Parties shall report to the Conference.", "en"),
        ("Les Parties font rapport aux États et à la Conférence.", "fr"),
        ("Las Partes informarán a los Estados y al resto del mundo.", "es"),
        ("Стороны представляют доклады.", "ru"),
        ("各缔约方应提交报告。", "zh"),
        ("تقدم الأطراف تقاريرها.", "ar"),
        ("各方 shall 报告缔约国的活动情况 (ICT)。", "zh"),
        ("1. 2. 3.", UNDETERMINED),
        ("", UNDETERMINED),
    ],
)
def test_script_and_common_words_tell_the_language(text, language):
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Staaten und die Parteien handeln in gutem Glauben, und das ist nicht neu.", "de"),
        ("Gli Stati e le Parti della Convenzione, che sono tenuti", "it"),
        ("Os Estados e as Partes da Convenção não", "pt"),
        ("De Staten en de Partijen van het Verdrag zijn", "nl"),
        ("The States Parties to the Convention shall act in good faith", "en"),
        ("Les États de la Convention et les Parties", "fr"),
        ("Los Estados de la Convención y las Partes que", "es"),
    ],
)
def test_a_language_that_is_none_of_the_six_is_told_apart(text: str, language: str) -> None:
    assert guess_language(text) == language
