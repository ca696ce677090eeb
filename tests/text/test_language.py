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
