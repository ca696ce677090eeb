"""What a question asks for: its words as they stand, or any form of each."""

from negotiate.queries.finding.questions import LONGEST, Question


def test_words_in_quotes_have_no_other_forms() -> None:
    assert Question("states").stems("en") == {frozenset({"state"})}
    assert Question("“states”").stems("en") == frozenset()


def test_a_question_in_quotes_is_what_stands_between_them() -> None:
    assert Question("“Shall act”").key == "shall act"


def test_only_the_beginning_of_a_long_question_counts() -> None:
    assert Question("a" * (LONGEST + 50)).key == "a" * LONGEST
