"""Nearness: an advisory where different authors change one sentence or one paragraph."""

import pytest

from negotiate.text.merge.nearness import Advisory, Nearness, advisories
from tests.text.notation import merged


@pytest.mark.parametrize(
    ("base", "first", "second", "expected"),
    [
        ("We act now, or report.", "All act now, or report.", "We act now, or vote.", [Nearness.SENTENCE]),
        ("We act now. We report.", "All act now. We report.", "We act now. We vote.", [Nearness.PARAGRAPH]),
        ("We act now.\nWe report.", "All act now.\nWe report.", "We act now.\nWe vote.", []),
        ("We act now, or report.", "We act now, or report.", "All act now, or vote.", []),
        ("We act now, or report.", "All act now, or vote.", "We act now, or report.", []),
        ("我们行动。他们报告。", "我们不行动。他们报告。", "我们行动。他们不报告。", [Nearness.PARAGRAPH]),
    ],
)
def test_changes_of_different_authors_lie_near(base: str, first: str, second: str, expected: list[Nearness]) -> None:
    assert [advisory.nearness for advisory in advisories(merged(base, first, second))] == expected


def test_an_advisory_names_both_regions() -> None:
    merge = merged("We act now, or report.", "All act now, or report.", "We act now, or vote.")

    assert list(advisories(merge)) == [Advisory(0, 1, Nearness.SENTENCE)]
