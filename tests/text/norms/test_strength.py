"""Strength of obligation: what is found, and which way a change goes."""

import pytest
from hypothesis import given

from negotiate.text.diff.diff import diff
from negotiate.text.norms.strength import Strength, phrases, shifts
from tests.text.strategies import drafts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A State shall not act.", ["SHALL"]),
        ("A State must act.", ["SHALL"]),
        ("Parties undertake to act.", ["SHALL"]),
        ("A State may not act.", ["SHALL"]),
        ("A State shall endeavour to act.", ["ENDEAVOUR"]),
        ("Parties shall make every effort to act.", ["ENDEAVOUR"]),
        ("A State should act.", ["SHOULD"]),
        ("A State may act; it can also wait.", ["MAY", "MAY"]),
        ("States are encouraged to act.", ["ENCOURAGED"]),
        ("Each Party may wish to act.", ["ENCOURAGED"]),
        ("The marshall stays; a shallow sea; in May.", []),
        ("The Parties have agreed.", []),
    ],
)
def test_phrases_of_obligation_are_found(text: str, found: list[str]) -> None:
    assert [phrase.strength.name for phrase in phrases(text)] == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("A State shall act.", "A State should act.", [("shall", "should", True)]),
        ("A State may act.", "A State shall act.", [("may", "shall", False)]),
        ("A State shall act.", "A State shall endeavour to act.", [("shall", "shall endeavour to", True)]),
        ("A State should endeavour to act.", "A State shall endeavour to act.", [("should", "shall endeavour to", False)]),
        ("A State shall act.", "A State shall act in time.", []),
        ("A State shall act.", "A State must act.", []),
        ("A State shall act. It may ask.", "A State shall act.", [("may", "", True)]),
        ("A State acts.", "A State shall act.", [("", "shall", False)]),
        ("It shall act and may ask.", "It should act and shall ask.", [("shall", "should", True), ("may", "shall", False)]),
    ],
)  # fmt: skip
def test_a_change_of_strength_is_found_with_its_direction(
    old: str, new: str, found: list[tuple[str, str, bool]]
) -> None:
    assert [(shift.old, shift.new, shift.is_weaker) for shift in shifts(old, diff(old, new))] == found


def test_a_shift_names_its_place_in_the_new_text() -> None:
    new = "In peace and war, a State should act."
    (shift,) = shifts("In peace a State shall act.", diff("In peace a State shall act.", new))

    assert new[shift.start : shift.end] == "should"
    assert (shift.before, shift.after) == (Strength.SHALL, Strength.SHOULD)


@given(drafts)
def test_a_text_against_itself_shifts_nothing(text: str) -> None:
    assert shifts(text, diff(text, text)) == ()


@given(drafts, drafts)
def test_every_shift_lies_in_the_new_text(old: str, new: str) -> None:
    found = shifts(old, diff(old, new))

    assert all(0 <= shift.start <= shift.end <= len(new) for shift in found)
    assert all(new[shift.start : shift.end] == shift.new for shift in found if shift.new)
