"""Replaced words: struck and added words stay whole, and the letters that differ are marked inside."""

import html
import re

import pytest
from hypothesis import given

from negotiate.markup.replaced_words import cut_at_letters, replaced
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("struck", "added", "expected"),
    [
        (" 5", " 15", "<del> 5</del><ins> <mark>1</mark>5</ins>"),
        (" shall", " may", "<del> shall</del><ins> may</ins>"),
        (" shall", "", "<del> shall</del>"),
        ("", " shall", "<ins> shall</ins>"),
        ("<b>", "", "<del>&lt;b&gt;</del>"),
    ],
)
def test_the_letters_that_differ_are_marked(struck: str, added: str, expected: str) -> None:
    assert replaced(struck, added) == expected


def test_attributes_stand_on_both_sides() -> None:
    assert replaced("a", "b", ' class="long"') == '<del class="long">a</del><ins class="long">b</ins>'


@given(texts, texts)
def test_both_sides_can_be_read_and_copied_whole(struck: str, added: str) -> None:
    assert html.unescape(re.sub("</?(?:del|ins|mark|span)[^>]*>", "", replaced(struck, added))) == struck + added


@given(texts)
def test_pieces_join_to_the_text(text: str) -> None:
    letters = ((7, 8), (10, 12), (60, 61))

    assert "".join(piece for piece, _ in cut_at_letters(text, 5, letters)) == text
