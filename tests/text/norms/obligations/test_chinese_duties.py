"""Duties in Chinese: who is to do what, what joins a duty to another, and what obliges nobody."""

import pytest

from negotiate.text.norms.obligations.chinese_duties import named_in_chinese
from negotiate.text.norms.obligations.extraction import obligations
from negotiate.text.norms.obligations.obligation import WordStretch
from tests.text.norms.obligations.test_grammar_duties import three


@pytest.mark.parametrize(
    ("text", "who", "how", "what"),
    [
        ("缔约方应开展合作。", "缔约方", "SHALL", "开展合作"),
        ("任何国家不得攻击医院。", "任何国家", "SHALL", "攻击医院"),
        ("各国应该保护医院。", "各国", "SHOULD", "保护医院"),
        ("秘书处可召开会议。", "秘书处", "MAY", "召开会议"),
        ("为此目的，缔约方应努力合作。", "缔约方", "ENDEAVOUR", "合作"),
        ("收到通知后秘书处应通知各国。", "秘书处", "SHALL", "通知各国"),
        ("缔约方，在此情况下，应采取措施。", "缔约方", "SHALL", "采取措施"),
        ("缔约方在危机期间应采取措施。", "缔约方", "SHALL", "采取措施"),
        ("提案应由缔约方提交秘书处。", "缔约方", "SHALL", "由缔约方提交秘书处"),
        ("本协定的规定应适用于此类活动。", "", "SHALL", "适用于此类活动"),
    ],
)
def test_chinese_sentences_are_read(text: str, who: str, how: str, what: str) -> None:
    assert three(text, "zh") == [(who, how, what)]


@pytest.mark.parametrize(
    "text",
    ["回顾各国应合作，", "如缔约方应采取措施的，由大会决定。", "“事件”应理解为任何事故。", "相应的措施是可持续的。"],
)
def test_what_obliges_nobody_is_left_out(text: str) -> None:
    assert three(text, "zh") == []


def test_what_goes_on_shares_who_acts_and_another_who_acts_has_a_duty_of_his_own() -> None:
    text = "缔约方应通知秘书处，并可请求援助；秘书处应提供援助。"

    assert [(who, how) for who, how, _ in three(text, "zh")] == [
        ("缔约方", "SHALL"),
        ("缔约方", "MAY"),
        ("秘书处", "SHALL"),
    ]


def test_what_is_to_be_ensured_is_no_duty_beside_it() -> None:
    assert len(three("缔约方应确保通报信息，运营者应保存记录。", "zh")) == 1


def test_each_item_of_a_list_has_the_actor_of_its_opening() -> None:
    text = "一、缔约方应酌情：\n\n（一）指定联络点；\n\n（二）每年提交报告。"

    assert [(who, what) for who, _, what in three(text, "zh")] == [("缔约方", "指定联络点"), ("缔约方", "每年提交报告")]


def test_items_with_a_verb_of_their_own_have_the_name_of_the_opening() -> None:
    text = "一、秘书处：\n\n（一）应提供支持；\n\n（二）可召开会议。"

    assert [(who, how) for who, how, _ in three(text, "zh")] == [("秘书处", "SHALL"), ("秘书处", "MAY")]


def test_conditions_exceptions_and_qualifiers_are_parts_of_their_own() -> None:
    text = "如果发生事件，缔约方应酌情通知秘书处，除非其法律不允许。"
    [found] = obligations(text, "zh")

    assert [one.of(text) for one in found.parts.conditions] == ["如果发生事件"]
    assert [one.of(text) for one in found.parts.qualifiers] == ["酌情"]
    assert [one.of(text) for one in found.parts.exceptions] == ["除非其法律不允许"]


def test_inter_alia_is_no_exception() -> None:
    [found] = obligations("惠益应包括，除其他外，样本。", "zh")

    assert found.parts.exceptions == ()


@pytest.mark.parametrize(
    ("opening", "named"), [("秘书处：", True), ("大会，基于提案，同时考虑意见：", True), ("目标：", False)]
)
def test_the_opening_of_a_list_may_name_whoever_acts(opening: str, named: bool) -> None:
    assert (named_in_chinese(opening, WordStretch(0, len(opening))) is not None) is named
