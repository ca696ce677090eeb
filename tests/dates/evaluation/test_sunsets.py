"""Terms that end by themselves: extensions, early ends, revivals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.dates.evaluation.evaluate import evaluate
from negotiate.dates.evaluation.events import DatedEvent, Decision, Extended, Lapsed, Revived
from negotiate.dates.evaluation.flags import Flag, Outlook
from negotiate.dates.notation.notation import parse
from tests.dates.strategies import DAYS

TAKEN = DatedEvent("measure taken", date(2027, 3, 1))
PLAIN = "ends 2 years after measure taken"
ONCE = "ends 2 years after measure taken, extendable once by up to 1 year"


def outlook(notation: str, as_of: date, *decisions: Decision) -> Outlook:
    """Return how the term of the measure stands."""
    return evaluate(parse(notation), [TAKEN, *decisions], as_of)


@pytest.mark.parametrize(
    ("as_of", "flag"),
    [
        ("2027-03-01", Flag.SCHEDULED),
        ("2028-03-01", Flag.DUE_SOON),
        ("2029-03-01", Flag.DUE),
        ("2029-03-02", Flag.LAPSED),
        ("2050-01-01", Flag.LAPSED),
    ],
)
def test_a_measure_lapses_by_itself_after_its_last_day(as_of: str, flag: Flag) -> None:
    assert outlook(PLAIN, date.fromisoformat(as_of)).flag is flag


def test_a_decision_on_the_last_day_still_extends() -> None:
    extended = outlook(ONCE, date(2029, 3, 2), Extended(date(2029, 3, 1), date(2030, 3, 1)))

    assert (extended.flag, extended.due) == (Flag.DUE_SOON, date(2030, 3, 1))


def test_a_decision_after_the_end_is_a_revival_and_the_outlook_asks() -> None:
    late = outlook(ONCE, date(2029, 4, 1), Extended(date(2029, 3, 2), date(2030, 3, 1)))

    assert (late.flag, late.concerns) == (
        Flag.LAPSED,
        (
            (
                "The extension decided on 2 Mar 2029 came after the end on 1 Mar 2029: "
                "it counts only if it is recorded as a revival."
            ),
        ),
    )


def test_a_revival_brings_the_measure_back_until_its_own_end() -> None:
    revived = outlook(PLAIN, date(2029, 5, 1), Revived(date(2029, 4, 1), date(2031, 4, 1)))

    assert (revived.flag, revived.due) == (Flag.SCHEDULED, date(2031, 4, 1))


def test_a_revival_without_an_end_is_shown_as_indeterminate() -> None:
    assert outlook(PLAIN, date(2029, 5, 1), Revived(date(2029, 4, 1))).flag is Flag.INDETERMINATE


def test_an_extension_goes_no_further_than_the_text_allows_and_the_outlook_says_so() -> None:
    extended = outlook(ONCE, date(2028, 1, 1), Extended(date(2027, 12, 1), date(2035, 1, 1)))

    assert (extended.due, extended.concerns) == (
        date(2030, 3, 1),
        ("The decision says 1 Jan 2035, the text allows up to 1 year: 1 Mar 2029 + 1 year = 1 Mar 2030.",),
    )


def test_a_second_extension_where_the_text_allows_one_is_not_counted() -> None:
    first, second = Extended(date(2028, 1, 1), date(2030, 3, 1)), Extended(date(2028, 2, 1), date(2031, 3, 1))

    assert outlook(ONCE, date(2028, 6, 1), first, second).due == date(2030, 3, 1)


def test_an_extension_that_the_text_does_not_provide_for_is_counted_with_a_concern() -> None:
    extended = outlook(PLAIN, date(2028, 1, 1), Extended(date(2027, 12, 1), date(2030, 3, 1)))

    assert (extended.due, len(extended.concerns)) == (date(2030, 3, 1), 1)


def test_a_measure_that_was_ended_early_has_lapsed() -> None:
    assert outlook(PLAIN, date(2028, 7, 1), Lapsed(date(2028, 6, 1))).label == "lapsed on 1 Jun 2028"


def test_letting_lapse_does_not_lengthen_the_term() -> None:
    assert outlook(PLAIN, date(2028, 7, 1), Lapsed(date(2028, 6, 1), at=date(2040, 1, 1))).due == date(2029, 3, 1)


DECISIONS = st.lists(st.builds(Extended, DAYS, DAYS), max_size=5)


@given(st.sampled_from([PLAIN, ONCE, PLAIN + ", extendable"]), DAYS, DECISIONS)
def test_extensions_never_shorten(notation: str, as_of: date, decisions: list[Extended]) -> None:
    assert (outlook(notation, as_of, *decisions).due or date.min) >= (outlook(notation, as_of).due or date.max)
