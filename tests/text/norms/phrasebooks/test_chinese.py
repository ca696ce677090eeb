"""The words of Chinese drafters: "应" and what stands below it, told from the longer words that it is part of."""

import pytest

from negotiate.text.norms.strength_phrases import phrases


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("缔约方应采取措施。", "应", "an obligation"),
        ("公司应当报告。", "应当", "an obligation"),
        ("决定应对所有缔约方具有约束力。", "应", "an obligation"),
        ("反对应由秘书处公布。", "应", "an obligation"),
        ("审查应不迟于五年后进行。", "应", "an obligation"),
        ("任何国家不应主张主权。", "不应", "a prohibition"),
        ("任何国家均不得主张主权。", "均不得", "a prohibition"),
        ("规定应不妨害程序。", "应不", "a prohibition"),
        ("缔约方应酌情努力合作。", "应酌情努力", "an obligation to try"),
        ("各国宜通报。", "宜", "a recommendation"),
        ("缔约方可提出建议。", "可", "a permission"),
        ("缔约方有权提出建议。", "有权", "a permission"),
        ("缔约方不能拒绝。", "不能", "a permission denied"),
        ("鼓励各国交流。", "鼓励", "an encouragement"),
        ("缔约方无须答复。", "无须", "an exemption"),
    ],
)
def test_a_phrase_stands_on_its_rung(text: str, words: str, name: str) -> None:
    assert [(one.words, one.name) for one in phrases(text, "zh")] == [(words, name)]


@pytest.mark.parametrize(
    "text",
    [
        "相应的可持续发展，适应气候变化，供应、反应、效应和应用。",
        "在可行的情况下，可能的影响。",
        "应缔约方请求，提供资料。",
        "应对气候变化的措施。",
    ],
)
def test_a_sign_in_a_longer_word_is_no_phrase(text: str) -> None:
    assert phrases(text, "zh") == ()
