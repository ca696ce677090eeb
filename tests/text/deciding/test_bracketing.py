"""Bracketing: white space stays outside, paragraphs stay readable, and no word is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.deciding.bracketing import alternatives, by_paragraph
from negotiate.text.provenance.provenance import Given
from negotiate.text.provenance.sourced_words import Passage, written
from negotiate.text.provenance.sourced_words import text_of as text
from negotiate.text.tokens import tokenize
from tests.text.strategies import texts


def words(text: str) -> list[Passage]:
    return written(tokenize(text), ("A",))


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ([" shall", " should"], " [shall][should]"),
        (["shall", "should"], "[shall][should]"),
        ([" shall", ", where feasible, shall"], "[ shall][, where feasible, shall]"),
        (["", " promptly"], " [promptly]"),
        ([" promptly", ""], " [promptly]"),
        (["", " one", " two"], " [one][two]"),
        (["1. One.\n", "1. Two.\n"], "[1. One.]\n[1. Two.]\n".replace("]\n[", "][")),
        (["1. One.\n2. More.\n", "1. Two.\n"], "[1. One.\n2. More.]\n[1. Two.]\n"),
        (["One.\n\nMore.", "Two."], "[One.\n\nMore.]\n\n[Two.]"),
        (["\n", ", and"], "\n[, and]"),
        ([" ", " very"], " [very]"),
        (["\n", ""], "\n"),
        (["", "\n"], ""),
        (["", ""], ""),
    ],
)
def test_alternatives_stand_side_by_side(choices: list[str], expected: str) -> None:
    assert text(alternatives([words(choice) for choice in choices], "S")) == expected


@pytest.mark.parametrize(
    ("words_in", "expected"),
    [
        (" promptly", " [promptly]"),
        ("2. Report.\n", "[2. Report.]\n"),
        ("\n\n2. Report.", "\n\n[2. Report.]"),
        ("2. Report.\n3. Meet.\n", "[2. Report.]\n[3. Meet.]\n"),
        ("2. Report.\r\n\r\n3. Meet.", "[2. Report.]\r\n\r\n[3. Meet.]"),
        ("\n", "\n"),
        ("", ""),
    ],
)
def test_every_paragraph_has_its_own_brackets(words_in: str, expected: str) -> None:
    assert text(by_paragraph(words(words_in), "S")) == expected


def test_brackets_are_of_the_hand_that_sets_them() -> None:
    sources = dict(alternatives([words(" shall"), words(" should")], "S"))

    assert sources[("[",)] == sources[("]",)] == Given(1, ("S",))
    assert sources[("should",)] == Given(1, ("A",))


@given(st.lists(texts, min_size=1, max_size=4))
def test_no_word_of_any_alternative_is_lost(choices: list[str]) -> None:
    bracketed = text(alternatives([words(choice) for choice in choices], "S"))

    assert all(choice.strip() in bracketed for choice in choices)


@given(texts)
def test_taking_the_brackets_of_paragraphs_away_gives_the_text(choice: str) -> None:
    bracketed = by_paragraph(words(choice), "S")

    assert text(passage for passage in bracketed if passage.source != Given(1, ("S",))) == choice
