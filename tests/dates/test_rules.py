"""Rules as values: what cannot be said is refused when it is made."""

import pytest

from negotiate.dates.rules import Interval, NamedEvent, Offset, OneOf, Operator, Threshold, TimeSpan, Unit, WhichDay

YEARS = Unit.YEAR


def test_two_spellings_of_an_event_make_equal_rules() -> None:
    assert NamedEvent("the entry into force of this Treaty") == NamedEvent("Entry into force")


@pytest.mark.parametrize("name", ["", "a; b", "x, y", "every year", "5 years after x", "the first meeting", "its act"])
def test_a_name_that_the_notation_would_read_otherwise_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"cannot name an event|names no event"):
        NamedEvent(name)


@pytest.mark.parametrize("count", [0, -1, 10_000])
def test_a_span_has_a_sensible_length(count: int) -> None:
    with pytest.raises(ValueError, match="1 to 9999 years"):
        TimeSpan(count, YEARS)


def test_only_days_are_counted_as_the_ninetieth() -> None:
    with pytest.raises(ValueError, match="Only days"):
        Offset(TimeSpan(3, YEARS), Operator.NTH_DAY, NamedEvent("adoption"))


def test_only_months_have_a_first_day_of_the_month() -> None:
    with pytest.raises(ValueError, match="Only months"):
        Offset(TimeSpan(3, YEARS), Operator.FIRST_OF_MONTH, NamedEvent("adoption"))


def test_a_choice_needs_two() -> None:
    with pytest.raises(ValueError, match="at least two"):
        OneOf(WhichDay.LATEST, (NamedEvent("adoption"),))


def test_an_interval_needs_a_length() -> None:
    with pytest.raises(ValueError, match="needs a length"):
        Interval()


def test_the_shortest_interval_is_not_longer_than_the_longest() -> None:
    with pytest.raises(ValueError, match="from the shortest to the longest"):
        Interval(minimum=TimeSpan(5, YEARS), maximum=TimeSpan(48, Unit.MONTH))


def test_what_a_threshold_counts_holds_no_condition() -> None:
    with pytest.raises(ValueError, match="with"):
        Threshold(5, "instrument with seals")
