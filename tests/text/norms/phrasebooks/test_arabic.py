"""The words of Arabic drafters: the verb that opens a sentence obliges, and what stands below it."""

import pytest

from negotiate.text.norms.strength_phrases import phrases


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("تتعاون الأطراف بحسن نية.", "تتعاون", "an obligation"),
        ("يتخذ كل طرف التدابير اللازمة.", "يتخذ", "an obligation"),
        ("لا ينطبق هذا الاتفاق على السفن الحربية.", "لا ينطبق", "a prohibition"),
        ("يجب على الأطراف أن تتعاون.", "يجب", "an obligation"),
        ("تتعهد الأطراف بعدم الإضرار.", "تتعهد الأطراف بعدم", "a prohibition"),
        ("تسعى الأطراف إلى التعاون.", "تسعى", "an obligation to try"),
        ("ينبغي للدول أن تبلغ.", "ينبغي", "a recommendation"),
        ("يجوز للطرف أن يطلب المساعدة.", "يجوز", "a permission"),
        ("ولا يجوز للطرف أن يرفض.", "ولا يجوز", "a permission denied"),
        ("تُشجَّع الدول على التبادل.", "تُشجَّع", "an encouragement"),
        ("لا يلزم الرد.", "لا يلزم", "an exemption"),
    ],
)
def test_a_phrase_stands_on_its_rung(text: str, words: str, name: str) -> None:
    assert [(one.words, one.name) for one in phrases(text, "ar")] == [(words, name)]


@pytest.mark.parametrize(
    "text", ["يوم الاثنين في يناير.", "تعزيز التعاون وتنفيذ الاتفاق.", "يقصد بعبارة البيانات أي معلومات."]
)
def test_what_only_looks_like_a_duty_is_none(text: str) -> None:
    assert phrases(text, "ar") == ()


def test_each_sentence_has_its_own() -> None:
    found = phrases("1. تقدم الأمانة تقريرا. ويقرر المؤتمر الموعد؛ ويجوز للجنة أن تجتمع.", "ar")

    assert [one.name for one in found] == ["an obligation", "an obligation", "a permission"]
