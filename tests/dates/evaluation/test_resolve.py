"""Points to days: unknown events stay unknown, and the working says which day was taken."""

from datetime import date

import pytest

from negotiate.dates.evaluation.events import DatedEvent, Happening, set_scene
from negotiate.dates.evaluation.resolve import Moment, resolve
from negotiate.dates.notation.points import point
from negotiate.dates.notation.reader import Reader

TODAY = date(2030, 6, 1)


def resolved(notation: str, *happenings: Happening) -> Moment:
    """Return the moment of a point as of 1 June 2030."""
    return resolve(point(Reader(notation)), set_scene(happenings, TODAY))


def test_a_threshold_is_never_inferred_from_the_instruments() -> None:
    deposits = [
        DatedEvent("instrument", date(2029, 1, 1), "Arrenmark"),
        DatedEvent("instrument", date(2029, 2, 1), "Belmora"),
    ]

    assert resolved("30 days after the second instrument", *deposits).on is None


def test_a_threshold_with_a_condition_is_another_event_than_one_without() -> None:
    recorded = DatedEvent("fifth instrument", date(2029, 1, 1))

    assert resolved("the fifth instrument with half the budget", recorded).on is None


def test_the_latest_of_several_waits_for_all_and_gives_a_lower_bound() -> None:
    moment = resolved("latest of (on 2031-01-01; 1 year after adoption)")

    assert (moment.on, moment.opens, moment.waiting_for) == (None, date(2031, 1, 1), ("adoption",))


def test_the_earliest_of_several_stands_until_an_unknown_one_comes_before_it() -> None:
    moment = resolved("earliest of (on 2031-01-01; 1 year after adoption)")

    assert (moment.on, moment.working[-1]) == (
        date(2031, 1, 1),
        "the earliest of them: 1 Jan 2031, unless adoption brings it forward",
    )


MEETINGS = [DatedEvent("meeting", date(year, 5, 1)) for year in (2028, 2030, 2032)]


@pytest.mark.parametrize(
    ("notation", "on"), [("1 year after meeting", "2031-05-01"), ("at least 30 days before meeting", "2032-04-01")]
)
def test_of_several_meetings_the_last_counts_for_after_and_the_next_for_before(notation: str, on: str) -> None:
    assert resolved(notation, *MEETINGS).on == date.fromisoformat(on)


def test_the_working_says_which_of_several_events_was_taken() -> None:
    assert resolved("1 year after meeting", *MEETINGS).working[0] == "meeting: 1 May 2030 (the last of 3 recorded)"


def test_a_deadline_within_a_period_opens_with_its_event() -> None:
    moment = resolved("within 1 year after adoption", DatedEvent("adoption", date(2030, 1, 1)))

    assert (moment.opens, moment.on) == (date(2030, 1, 1), date(2031, 1, 1))
