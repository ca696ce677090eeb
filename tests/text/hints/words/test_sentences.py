"""Sentences, as far as a check needs them."""

import pytest

from negotiate.text.hints.words.sentences import sentence_starts, sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [("States act. They report; they meet.\n1. They vote.", 5), ("States, e.g. islands, act within 2.5 years.", 1)],
)
def test_a_text_is_cut_where_something_else_begins(text: str, count: int) -> None:
    assert len(sentence_starts(text)) == count


def test_sentences_are_the_whole_text() -> None:
    text = "States act. They report;\nthey meet."

    assert "".join(sentence for _, sentence in sentences(text)) == text
