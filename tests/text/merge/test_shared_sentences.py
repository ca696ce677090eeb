"""Shared sentences: a hint where different authors change one sentence and nobody disputes it."""

import pytest

from negotiate.text.merge.shared_sentences import shared_sentences
from tests.text.notation import merged


@pytest.mark.parametrize(
    ("base", "first", "second"),
    [
        ("We act now, or report.", "All act now, or report.", "We act now, or vote."),
        ("我们行动，他们报告。", "我们不行动，他们报告。", "我们行动，他们不报告。"),
    ],
)
def test_changes_of_different_authors_share_a_sentence(base: str, first: str, second: str) -> None:
    assert shared_sentences(merged(base, first, second)) == {0: (1,), 1: (0,)}


@pytest.mark.parametrize(
    ("base", "first", "second"),
    [
        ("We act now. We report.", "All act now. We report.", "We act now. We vote."),
        ("We act now.\nWe report.", "All act now.\nWe report.", "We act now.\nWe vote."),
        ("我们行动。他们报告。", "我们不行动。他们报告。", "我们行动。他们不报告。"),
        ("We act now, or report.", "All act now, or vote.", "We act now, or report."),
        ("We act now, or report.", "All act now, or vote.", "All act now, or vote."),
        ("We act now, or report.", "All act now, or vote.", "We act now, or go."),
    ],
)
def test_no_hint_between_sentences_or_for_one_hand_or_beside_a_dispute(base: str, first: str, second: str) -> None:
    assert shared_sentences(merged(base, first, second)) == {}


def test_a_change_between_two_others_names_both() -> None:
    base = "We act now, report today, and vote."
    authors = (base.replace("We", "All"), base.replace("today", "daily"), base.replace("vote", "go"))

    assert shared_sentences(merged(base, *authors)) == {0: (1,), 1: (0, 2), 2: (1,)}
