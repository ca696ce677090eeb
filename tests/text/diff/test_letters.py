"""The picture of one replaced word: true to both sides, and no confetti."""

from itertools import accumulate

import pytest
from hypothesis import given

from negotiate.text.diff.letters import LONGEST, LetterChange, LetterPiece, picture
from negotiate.text.tokens import graphemes
from tests.text.strategies import texts

SIGNS = {LetterChange.KEPT: "", LetterChange.REMOVED: "-", LetterChange.ADDED: "+"}


def drawn(old: str, new: str) -> str:
    """Write a picture as text: removed letters as {-x}, added ones as {+x}."""
    return "".join(
        p.text if p.change is LetterChange.KEPT else f"{{{SIGNS[p.change]}{p.text}}}" for p in picture(old, new)
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("shall", "shall", "shall"),
        ("shall", "should", "{-shall}{+should}"),
        (" shall", " [shall]", " {+[}shall{+]}"),
        ("State", "States", "State{+s}"),
        ("responsibility", "responsibilities", "responsibilit{-y}{+ies}"),
        ("cybersecurity", "cyber security", "cyber{+ }security"),
        ("Article 3", "Article 4", "Article {-3}{+4}"),
        ("Article 12", "Article 13", "Article {-12}{+13}"),
        ("paragraph 3.2", "paragraph 3.4", "paragraph {-3.2}{+3.4}"),
        ("Article 5", "Article 5 bis", "Article 5{+ bis}"),
        ("cat", "dog", "{-cat}{+dog}"),
        ("", "new", "{+new}"),
        ("old", "", "{-old}"),
        ("", "", ""),
        ("Rapporte\u0301e", "Rapporte\u0300e", "Rapport{-e\u0301}{+e\u0300}e"),
    ],
)
def test_the_letters_that_changed_are_shown(old: str, new: str, expected: str) -> None:
    assert drawn(old, new) == expected


def test_long_texts_are_shown_whole() -> None:
    old, new = "a" * LONGEST, "a" * LONGEST + "b"

    assert picture(old, new) == (LetterPiece(LetterChange.REMOVED, old), LetterPiece(LetterChange.ADDED, new))


@given(texts, texts)
def test_kept_and_removed_pieces_give_the_old(old: str, new: str) -> None:
    assert "".join(p.text for p in picture(old, new) if p.change is not LetterChange.ADDED) == old


@given(texts, texts)
def test_kept_and_added_pieces_give_the_new(old: str, new: str) -> None:
    assert "".join(p.text for p in picture(old, new) if p.change is not LetterChange.REMOVED) == new


@given(texts, texts)
def test_no_piece_is_empty(old: str, new: str) -> None:
    assert all(piece.text for piece in picture(old, new))


@given(texts, texts)
def test_no_piece_cuts_a_grapheme(old: str, new: str) -> None:
    pieces = [piece.text for piece in picture(old, new) if piece.change is not LetterChange.ADDED]

    assert set(accumulate(map(len, pieces))) <= set(accumulate(map(len, graphemes(old))))
