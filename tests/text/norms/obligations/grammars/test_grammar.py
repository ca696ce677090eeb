"""Grammars of duties: every language with one has a book of phrases too, and English a reader of its own."""

from negotiate.text.norms.obligations.grammars import GRAMMARS
from negotiate.text.norms.obligations.grammars.grammar import rule
from negotiate.text.norms.phrasebooks import BOOKS


def test_every_grammar_reads_the_phrases_of_a_book() -> None:
    assert set(GRAMMARS) < set(BOOKS) - {"en"}


def test_a_rule_spans_any_white_space_and_case() -> None:
    assert rule("a menos que").search("A  menos\nque")
