"""Appearance: how each stretch of a text looks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.markup.appearance import LIMIT, appearance_of

TEXTS = st.lists(st.sampled_from(["1. ", "*", "[", "]", " act", "\n\n", "| a |\n|---|\n| *b* |", "\\*"])).map("".join)

SIGN = '<span class="br d1" data-depth="1">'


def looks(text: str) -> list[tuple[str, str]]:
    """Give every visible stretch with the names of the tags round it, the enumerator as "e"."""
    return [
        (words, " ".join([*("e" for _ in range(look.is_enumerator)), *look.around, *look.inside]))
        for words, look in appearance_of(text).between(0, len(text))
        if not look.is_mark
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("act", [("act", "")]),
        ("1. *act*", [("1.", "e"), (" ", ""), ("act", "<em>")]),
        ("**act**", [("act", "<strong>")]),
        ("]", [("]", '<span class="br unbalanced">')]),
        ("[b].", [("[", SIGN), ("b", '<span class="in-br d1">'), ("]", SIGN), (".", "")]),
    ],
)  # fmt: skip
def test_a_stretch_knows_the_tags_round_it(text: str, found: list[tuple[str, str]]) -> None:
    assert looks(text) == found


@given(TEXTS)
def test_the_looks_cover_the_text(text: str) -> None:
    assert "".join(words for words, _ in appearance_of(text).between(0, len(text))) == text


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_any_part_of_a_text_can_be_asked_for(text: str, start: int, length: int) -> None:
    first = min(start, len(text))
    last = min(first + length, len(text))

    assert "".join(words for words, _ in appearance_of(text).between(first, last)) == text[first:last]


def test_a_text_above_the_limit_shows_its_marks() -> None:
    text = "*act* " * (LIMIT // 5)

    assert "".join(words for words, _ in looks(text)) == text
