"""Words that have the form of a heading, behind a label or below it."""

import pytest

from negotiate.importing.cutting.headings import is_heading
from negotiate.importing.parse import parse


@pytest.mark.parametrize(
    "words", ["Use of terms", "GENERAL PROVISIONS", "*(finance)*", "[Deleted]", "E-mail and post", "国际合作", "Цели"]
)
def test_short_words_without_a_full_stop_are_a_heading(words):
    assert is_heading(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "States shall act.",
        "the Parties",
        "Recalling that,",
        "(a) Words",
        "1. Words",
        "一、各方",
        "Act. - 1",
        "x" * 401,
    ],
)
def test_sentences_and_enumerated_paragraphs_are_no_heading(words):
    assert not is_heading(words)


@pytest.mark.parametrize(
    "words",
    [
        "Alternative 1",
        "Variante A",
        "[Option 1]",
        "الخيار 1",
        "备选案文1",
        "Name | Value\n--- | ---\na | b",
        "+---+---+\n| a | b |",
        "a\tb\n1\t2",
        "- - -",
    ],
)
def test_an_option_or_a_table_under_a_title_is_no_heading(words):
    assert parse(f"Article 5\n\n{words}\n\nStates act.").clauses[0].heading == ""
