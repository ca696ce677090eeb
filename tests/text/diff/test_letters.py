"""The letters that differ between a word and the similar one in its place: true to both sides, and no confetti."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given

from negotiate.text.diff.letters import LONGEST, Spans, differing_letters
from negotiate.text.tokens import graphemes
from tests.text.strategies import texts


def marked(text: str, spans: Spans) -> str:
    """Write a text with its differing letters in braces."""
    for start, end in reversed(spans):
        text = f"{text[:start]}{{{text[start:end]}}}{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("struck", "added", "expected"),
    [
        (" organisation", " organization", (" organi{s}ation", " organi{z}ation")),
        (" 5", " 15", (" 5", " {1}5")),
        (" 2029", " 2030", (" 20{29}", " 20{30}")),
        ("ratifi-cation", "ratification", ("ratifi{-}cation", "ratification")),
        (" responsibility", " responsibilities", (" responsibilit{y}", " responsibilit{ies}")),
        (" Rapporte\u0301e", " Rapporte\u0300e", (" Rapport{e\u0301}e", " Rapport{e\u0300}e")),
        (
            " organise and program",
            " organize and programme",
            (" organi{s}e and program", " organi{z}e and program{me}"),
        ),
        ("缔约方", "缔约国", ("缔约方", "缔约国")),
        (" shall", " should", (" shall", " should")),
        (" cat", " dog", (" cat", " dog")),
        (" cyber security", " cybersecurity", (" cyber security", " cybersecurity")),
        (" shall", "", (" shall", "")),
        ("", " shall", ("", " shall")),
        ("act", " act", ("act", " act")),
    ],
)
def test_the_letters_that_differ_are_marked_in_similar_words(
    struck: str, added: str, expected: tuple[str, str]
) -> None:
    gone, come = differing_letters(struck, added)

    assert (marked(struck, gone), marked(added, come)) == expected


def test_long_replacements_are_not_looked_into() -> None:
    assert differing_letters("a" * LONGEST, "a" * LONGEST + "b") == ((), ())


@given(texts, texts)
def test_spans_lie_one_after_another_in_their_text(old: str, new: str) -> None:
    gone, come = differing_letters(old, new)

    assert all(0 <= start < end <= len(old) for start, end in gone)
    assert all(0 <= start < end <= len(new) for start, end in come)
    assert all(before[1] <= after[0] for spans in (gone, come) for before, after in pairwise(spans))


@given(texts, texts)
def test_no_grapheme_of_a_word_is_cut(old: str, new: str) -> None:
    gone, _ = differing_letters(old, new)

    assert {border for span in gone for border in span} <= {0, *accumulate(map(len, graphemes(old)))}
