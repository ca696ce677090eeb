"""The key of a text, and the way back from it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.finding.keys import occurrences, search_key

LETTERS = st.text(alphabet="aB é.\u00a0\u2011\u200b*第五条الدّول\n٣-’", max_size=40).map(
    lambda text: unicodedata.normalize("NFC", text)
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("co\u2011operation", "co-operation"),
        ("STATES", "states"),
        ("the\u00a0 States", "the states"),
        ("State\u2019s", "state's"),
        ("اَلدُّوَلُ", "الدول"),
        ("الـــدول", "الدول"),
        ("ﬁnal", "final"),
        ("٣٠", "30"),
        ("*force majeure*", "force majeure"),
        ("zero\u200bwidth", "zerowidth"),
        ("第 五 条", "第五条"),
    ],
)
def test_what_reads_the_same_has_the_same_key(one: str, other: str) -> None:
    assert search_key(one) == search_key(other)


def test_one_han_character_has_three_in_the_key() -> None:
    assert search_key("条") == " 条 "


@given(LETTERS, LETTERS, LETTERS)
def test_a_piece_of_a_text_is_found_in_it_by_its_key(before: str, piece: str, after: str) -> None:
    assert search_key(piece).strip() in search_key(before + piece + after)


@given(LETTERS, LETTERS)
def test_what_is_found_in_a_text_has_the_key_that_was_asked_for(text: str, asked: str) -> None:
    key = search_key(asked)

    assert {search_key(text[start:end]).strip() for start, end in occurrences(text, key)} <= {key.strip()}


@given(LETTERS, LETTERS)
def test_every_text_whose_key_holds_a_question_has_an_occurrence_of_it(text: str, asked: str) -> None:
    key = search_key(asked)
    holds = key.strip() != "" and key in search_key(text)

    assert bool(list(occurrences(text, key))) is holds


def test_occurrences_are_places_in_the_text_as_it_is_written() -> None:
    text = "The co\u2011operation of States"

    ((start, end),) = occurrences(text, search_key("co-operation"))

    assert text[start:end] == "co\u2011operation"
