"""Names of events: one spelling for each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.dates.names import canonical, same_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("the entry into force of this Convention", "entry into force"),
        ("Entry into Force", "entry into force"),
        ("the date of entry into force of the present Treaty", "entry into force"),
        ("opening", "opening for signature"),
        ("the 65th instrument", "sixty-fifth instrument"),
        ("Review Conference", "Review Conference"),
    ],
)
def test_a_name_is_brought_to_one_spelling(written: str, name: str) -> None:
    assert canonical(written) == name


@given(st.text(max_size=40) | st.sampled_from(["the the date of the 5th x of this treaty of this treaty"]))
def test_the_one_spelling_is_its_own(written: str) -> None:
    assert canonical(canonical(written)) == canonical(written)


def test_upper_and_lower_case_do_not_tell_events_apart() -> None:
    assert same_name("review conference", "The Review Conference")


def test_two_thresholds_are_not_the_same() -> None:
    assert not same_name("fifth instrument", "sixth instrument")
