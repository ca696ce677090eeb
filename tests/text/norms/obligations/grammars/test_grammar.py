"""Grammars of duties: every language with one has a book of phrases too."""

from negotiate.text.norms.obligations.grammars import GRAMMARS
from negotiate.text.norms.obligations.grammars.grammar import rule
from negotiate.text.norms.phrasebooks import BOOKS


def test_every_book_but_the_english_one_has_a_grammar() -> None:
    assert set(GRAMMARS) == set(BOOKS) - {"en"}


def test_a_rule_spans_any_white_space_and_case() -> None:
    assert rule("a menos que").search("A  menos\nque")
