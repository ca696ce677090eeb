"""Slots: where paragraphs and their plain numbers stand among the tokens."""

import pytest
from hypothesis import given

from negotiate.text.arrangement.slots import slots
from negotiate.text.tokens import tokenize
from tests.text.strategies import clauses


@given(clauses)
def test_paragraphs_and_the_white_space_before_them_make_the_text(text: str) -> None:
    tokens, found = tokenize(text), slots(text)
    parts = ["".join(tokens[slot.gap : slot.end]) for slot in found]
    end = found[-1].end if found else 0

    assert "".join(parts) + "".join(tokens[end:]) == text
    assert ["".join(tokens[slot.start : slot.end]) for slot in found] == [slot.paragraph.text for slot in found]


@pytest.mark.parametrize(
    ("text", "label"),
    [("(a) act;", "a"), ("12. Act.", "12"), ("（一）合作", "一"), ("iv) act;", "iv"), ("٣- تتصرف", "٣")],
)
def test_a_plain_number_is_told_without_its_marks(text: str, label: str) -> None:
    (slot,) = slots(text)

    assert slot.label is not None
    assert slot.label.text == "".join(tokenize(text)[slot.label.start : slot.label.end]).strip() == label


@pytest.mark.parametrize("text", ["Act.", "3 bis. Act.", "3.2 Act.", "[5][6]. Act."])
def test_no_other_number_is_one_that_runs_on(text: str) -> None:
    assert [slot.label for slot in slots(text)] == [None]
