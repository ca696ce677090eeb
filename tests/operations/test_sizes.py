"""What a clause may hold."""

import pytest

from negotiate.errors import Invalid
from negotiate.operations.sizes import check_left, check_rationale, check_wording
from negotiate.text.wording import Wording


@pytest.mark.parametrize(
    ("wording", "sentence"),
    [
        (Wording("two\nlines", ""), "more than one line"),
        (Wording("x" * 501, ""), "over 500 characters"),
        (Wording("", "a line.\n" * 8_000), "64,000 characters"),
        (Wording("", "x" * 20_001), "a paragraph of over 20,000"),
        (Wording("", "a\x00b"), "a control character that no reader can see, in paragraph 1, between “a” and “b”"),
        (Wording("", "a\x92b"), "a control character that no reader can see, in paragraph 1, between “a” and “b”"),
        (Wording("", "a\x0cb"), "a control character that no reader can see, in paragraph 1, between “a” and “b”"),
        (Wording("", "shall \u202eton\u202c act"), "other words than it says"),
        (Wording("\u202dObjective", ""), "other words than it says"),
    ],
)
def test_too_much_is_refused_with_what_to_do(wording: Wording, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        check_wording(wording, "Article 5")


def test_an_ordinary_clause_passes() -> None:
    check_wording(Wording("Objective", "1. States shall act.\n\n2. They shall act soon."), "Article 1")


@pytest.mark.parametrize("marks", ["\u200f", "\u061c", "\u2067\u2069", "\u202b\u202c"])
def test_the_marks_that_arabic_is_written_with_pass(marks: str) -> None:
    check_wording(Wording("", f"1. {marks}تلتزم الدول"), "المادة 1")


@pytest.mark.parametrize("body", ["", " \u200b\u00a0", "[[[", "…"])
def test_a_clause_is_not_emptied_by_a_change(body: str) -> None:
    with pytest.raises(Invalid, match="propose its deletion"):
        check_left(Wording("Objective", "States shall act."), Wording("Objective", body))


def test_a_clause_that_is_a_heading_alone_may_stay_one() -> None:
    check_left(Wording("GENERAL PROVISIONS", ""), Wording("GENERAL RULES", ""))


def test_a_rationale_says_what_it_seems_to_say() -> None:
    with pytest.raises(Invalid, match="rationale holds an invisible mark"):
        check_rationale("It is \u202eton\u202c clear.")


def test_a_rationale_is_not_a_treatise() -> None:
    with pytest.raises(Invalid, match="over 10,000 characters"):
        check_rationale("x" * 10_001)
