"""Kept signs: who rewrites the words on both sides of a bracket leaves the bracket alone."""

import pytest
from hypothesis import given

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.pairs.kept_signs import between_signs, lone_signs
from negotiate.text.tokens import tokenize
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("shall [act] now", ""),
        ("shall [act now", "["),
        ("act] and [now", "]["),
        ("(act] now)", "]"),
        ('an "act"', '""'),
        ("States’ duty", "’"),
        ("nothing at all", ""),
    ],
)
def test_signs_without_a_partner_among_the_words_are_lone(words: str, expected: str) -> None:
    assert "".join(sign for _, sign in sorted(lone_signs(tokenize(words)))) == expected


def test_an_edit_without_a_lone_sign_is_left_whole() -> None:
    edit = Edit(0, 2, ("Parties", " should"))

    assert list(between_signs(("States", " shall"), edit)) == [edit]


@given(texts, texts)
def test_the_parts_of_an_edit_make_what_it_makes(base: str, new: str) -> None:
    parts = [part for edit in diff(base, new) for part in between_signs(tokenize(base), edit)]

    assert apply(base, parts) == new
