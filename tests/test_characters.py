"""The form in which texts are searched, and the way back to the characters as they are written."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.characters import matching_form

ODD = st.text(alphabet="ab1 \n\u00a0\u202f\u3000\u2011\u2013\u00ad\u200b\u0640\u064e\uff15\u0663(.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("two\u00a0years", "two years"),
        ("two \u202f years", "two years"),
        ("two\nyears", "two years"),
        ("two\n  years", "two years"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("shall:\n(a) act;\n(b) go.", "shall:\n(a) act;\n(b) go."),
        ("1. Act.\n2. Go.", "1. Act.\n2. Go."),
        ("| 1 |\n| 2 |", "| 1 |\n| 2 |"),
        ("twenty\u2011five", "twenty-five"),
        ("5\u201310", "5\u201310"),
        ("co\u00adoperate", "cooperate"),
        ("\ufeffArticle\u200f 5", "Article 5"),
        ("\u0633\u0646\u0640\u0629", "\u0633\u0646\u0629"),
        ("\uff15\u5e74", "5\u5e74"),
        ("\u0665 \u0633\u0646\u0648\u0627\u062a", "5 \u0633\u0646\u0648\u0627\u062a"),
    ],
)
def test_odd_signs_are_read_as_plain_ones(text: str, expected: str) -> None:
    assert matching_form(text).text == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("a two  years b", "two years", "two  years"),
        ("in\u00a0twenty\u2011five days", "twenty-five", "twenty\u2011five"),
        ("\u200babc", "abc", "abc"),
        ("co\u00adoperate now", "cooperate", "co\u00adoperate"),
        ("after the\nentry into force.", "the entry", "the\nentry"),
    ],
)
def test_what_is_found_has_its_place_in_the_text_as_written(text: str, words: str, expected: str) -> None:
    form = matching_form(text)
    start = form.text.index(words)

    begin, end = form.place(start, start + len(words))

    assert text[begin:end] == expected


@given(ODD)
def test_places_follow_each_other_and_stay_inside_the_text(text: str) -> None:
    form = matching_form(text)
    places = [form.place(index, index + 1) for index in range(len(form.text))]

    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@given(ODD)
def test_a_form_is_its_own_form_but_for_what_a_removed_sign_had_kept_apart(text: str) -> None:
    once = matching_form(matching_form(text).text).text

    assert matching_form(once).text == once


def test_an_empty_stretch_stays_empty() -> None:
    assert matching_form("a\u00adb").place(1, 1) == (2, 2)
