"""Duties in Arabic: the verb first, then who acts; what joins a duty to another, and what obliges nobody."""

import pytest

from negotiate.text.norms.obligations.arabic_duties import named_in_arabic
from negotiate.text.norms.obligations.extraction import obligations
from negotiate.text.norms.obligations.obligation import WordStretch
from tests.text.norms.obligations.test_grammar_duties import three


@pytest.mark.parametrize(
    ("text", "who", "how", "what"),
    [
        ("تكفل الدول الأطراف حماية المرافق.", "الدول الأطراف", "SHALL", "حماية المرافق"),
        ("تتعهد الدول الأطراف بأن تتعاون.", "الدول الأطراف", "SHALL", "تتعاون"),
        ("يجب على الدول الأطراف أن تتعاون.", "الدول الأطراف", "SHALL", "تتعاون"),
        ("لا يجوز لأي دولة أن تهاجم المستشفيات.", "لأي دولة", "DENIED", "تهاجم المستشفيات"),
        ("ينبغي للدول أن تحمي المستشفيات.", "للدول", "SHOULD", "تحمي المستشفيات"),
        ("تسعى الأطراف إلى التعاون.", "الأطراف", "ENDEAVOUR", "إلى التعاون"),
        ("لا تنطبق أحكام هذا الاتفاق على السفن.", "", "SHALL", "أحكام هذا الاتفاق على السفن"),
    ],
)
def test_arabic_sentences_are_read(text: str, who: str, how: str, what: str) -> None:
    assert three(text, "ar") == [(who, how, what)]


@pytest.mark.parametrize(
    "text",
    ["وإذ تشير إلى أن الأطراف يجب أن تتعاون،", "الأنشطة التي يجوز للأطراف تنفيذها.", "التدابير التي ينبغي اتخاذها."],
)
def test_what_obliges_nobody_is_left_out(text: str) -> None:
    assert three(text, "ar") == []


def test_what_goes_on_shares_who_acts_and_another_who_acts_has_a_duty_of_his_own() -> None:
    text = "تخطر الأطراف الأمانة، ويجوز لها طلب المساعدة، وتقدم الأمانة المساعدة."

    assert [(who, how) for who, how, _ in three(text, "ar")] == [
        ("الأطراف", "SHALL"),
        ("لها", "MAY"),
        ("الأمانة", "SHALL"),
    ]


def test_each_item_of_a_list_has_the_actor_of_its_opening() -> None:
    text = "تقوم الأمانة بما يلي: (أ) تقديم الدعم؛ (ب) ترتيب الاجتماعات."

    assert {who for who, _, _ in three(text, "ar")} == {"الأمانة"}


def test_conditions_exceptions_and_qualifiers_are_parts_of_their_own() -> None:
    text = "تتعاون الأطراف، حسب الاقتضاء، في حالة وقوع حادث، ما لم يقرر المؤتمر خلاف ذلك."
    [found] = obligations(text, "ar")

    assert [one.of(text) for one in found.parts.qualifiers] == ["حسب الاقتضاء"]
    assert [one.of(text) for one in found.parts.conditions] == ["في حالة وقوع حادث"]
    assert [one.of(text) for one in found.parts.exceptions] == ["ما لم يقرر المؤتمر خلاف ذلك"]


@pytest.mark.parametrize(("opening", "named"), [("الأمانة:", True), ("الأهداف:", False)])
def test_the_opening_of_a_list_may_name_whoever_acts(opening: str, named: bool) -> None:
    assert (named_in_arabic(opening, WordStretch(0, len(opening))) is not None) is named
