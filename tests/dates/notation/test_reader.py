"""The cursor over notation: it knows what was understood, and refuses what is too long or too deep."""

import pytest

from negotiate.dates.notation.reader import MAX_DEPTH, MAX_LENGTH, NotUnderstood, Reader


def test_what_was_read_and_what_was_not_stand_in_the_refusal() -> None:
    reader = Reader("every  blue moon")
    reader.take("every")

    with pytest.raises(NotUnderstood, match="Understood “every”; then expected a length, found “blue moon”"):
        reader.expect(r"\d+", "a length")


def test_a_text_that_is_too_long_is_refused_before_it_is_read() -> None:
    with pytest.raises(NotUnderstood, match=f"at most {MAX_LENGTH} characters"):
        Reader("x" * (MAX_LENGTH + 1))


def test_a_rule_nests_only_so_deep() -> None:
    reader = Reader("(((")
    reader.depth = MAX_DEPTH

    with pytest.raises(NotUnderstood, match="levels"):
        reader.enter()


def test_looking_ahead_reads_nothing() -> None:
    reader = Reader("every year")

    assert (reader.sees("every"), reader.at) == (True, 0)
