"""M1: words that bind more or less than before."""

import pytest

from negotiate.text.hints.words.strength_changes import CHECK
from tests.text.hints.drafting import changed, pointed_at


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (
            "States shall report.",
            "States should report.",
            ["“shall” (an obligation) became “should” (a recommendation): weaker."],
        ),
        (
            "States shall report.",
            "States [shall][should] report.",
            ["“shall” (an obligation) may now also become “should” (a recommendation)."],
        ),
        ("States report.", "States shall report.", ["“shall” (an obligation) is new here: stronger."]),
        ("States shall report.", "States report.", ["“shall” (an obligation) stood here and is gone: weaker."]),
        ("States report.", "States report. [They shall meet.]", []),
        ("States shall report.", "All States shall report.", []),
    ],
)
def test_a_change_of_strength_is_told(before: str, after: str, says: list[str]) -> None:
    assert changed(CHECK, before, after) == says


def test_a_text_that_is_compared_with_nothing_has_none() -> None:
    assert pointed_at(CHECK, "States should report.") == []
