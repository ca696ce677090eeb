"""M2: qualifiers."""

import pytest

from negotiate.text.hints.words.qualifier_stacks import CHECK
from tests.text.hints.drafting import changed, pointed_at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "States shall, as appropriate, report where feasible and to the extent possible.",
            ["as appropriate, report where feasible and to the extent possible"],
        ),
        ("States shall, as appropriate, report. They shall meet where feasible. If necessary they vote.", []),
    ],
)
def test_three_in_one_sentence_are_a_heap(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text) == words


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("States shall report.", "States shall, as appropriate, report.", ["“as appropriate” is new here."]),
        ("States shall report where feasible.", "States shall report.", ["“where feasible” stood here and is gone."]),
        ("States report where feasible.", "The States report where feasible.", []),
    ],
)
def test_what_a_change_puts_in_or_takes_out_is_told(before: str, after: str, says: list[str]) -> None:
    assert changed(CHECK, before, after) == says
