"""What a duty hangs on, by the words that open it."""

import pytest

from negotiate.text.norms.obligations.duty_parts import parts_within, places, without
from negotiate.text.norms.obligations.obligation import WordStretch


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("act, where it is asked", "where it is asked"),
        ("act in a place where fish gather", ""),
        ("be subject to ratification", ""),
        ("act subject to paragraph 2", "subject to paragraph 2"),
        ("act upon request", "upon request"),
        ("act if, as it may happen, it is asked", "if, as it may happen, it is asked"),
    ],
)
def test_a_condition_goes_to_the_next_comma(text: str, condition: str) -> None:
    found = parts_within(text, WordStretch(0, len(text)), places(text)).conditions

    assert [one.of(text) for one in found] == [condition] * bool(condition)


def test_what_leads_to_a_subject_is_one_condition_with_its_commas() -> None:
    text = "Where a service fails, for whatever reason,"

    found = parts_within(text, WordStretch(0, len(text)), places(text), is_lead=True)

    assert [one.of(text) for one in found.conditions] == ["Where a service fails, for whatever reason"]


def test_a_qualifier_is_no_condition_as_well() -> None:
    text = "act, where appropriate"

    found = parts_within(text, WordStretch(0, len(text)), places(text))

    assert (len(found.qualifiers), found.conditions) == (1, ())


def test_parts_in_the_midst_of_an_action_stay_in_it() -> None:
    text = "act, as appropriate, and report"

    assert without(text, WordStretch(0, len(text)), places(text).qualifiers).of(text) == text
