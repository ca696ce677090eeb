"""Quoting: words are found as they stand, whole, whatever space and emphasis is round them."""

import pytest

from negotiate.text.anchoring.quoting import quoted
from negotiate.text.tokens import tokenize

TEXT = tokenize("1. States *shall* act,\nand States shall report. They enacted l’État.")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("shall  act", ["shall* act"]),
        ("act, and", ["act,\nand"]),
        ("States shall", ["States *shall", "States shall"]),
        ("report", ["report"]),
        ("enact", []),
        ("shall not", []),
        (" ", []),
    ],
)
def test_words_are_found_where_they_are_spelled_out(words: str, found: list[str]) -> None:
    assert ["".join(TEXT[start:end]).strip(" ") for start, end in quoted(TEXT, words)] == found


def test_only_the_part_of_the_text_that_is_asked_for_is_looked_at() -> None:
    start = TEXT.index("\n")

    assert quoted(TEXT, "States shall", start) == quoted(TEXT, "States shall")[1:]
