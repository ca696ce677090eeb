"""Time zones: what clocks show somewhere, and which instant a clock there means."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from negotiate.dates.zones import instant_in, written_beside, written_in, zone_names

SUMMER = datetime(2026, 7, 1, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("UTC", "1 July 2026, 16:00 UTC"),
        ("Europe/Zurich", "1 July 2026, 18:00 Zurich"),
        ("America/New_York", "1 July 2026, 12:00 New York"),
        ("Asia/Kathmandu", "1 July 2026, 21:45 Kathmandu"),
        ("Pacific/Auckland", "2 July 2026, 04:00 Auckland"),
    ],
)
def test_an_instant_is_told_by_the_clocks_of_a_place(zone: str, words: str) -> None:
    assert written_in(SUMMER, zone) == words


def test_the_day_is_told_again_only_where_it_is_another() -> None:
    assert written_beside(SUMMER, "Europe/Zurich", "UTC") == "18:00 Zurich"
    assert written_beside(SUMMER, "Pacific/Auckland", "UTC") == "2 July 2026, 04:00 Auckland"


@pytest.mark.parametrize("zone", ["UTC", "Europe/Zurich", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"])
def test_what_a_clock_shows_leads_back_to_the_instant(zone: str) -> None:
    shown = SUMMER.astimezone(ZoneInfo(zone))

    assert instant_in(shown.date(), shown.time(), zone) == SUMMER


def test_a_time_that_clocks_show_twice_is_the_first() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)

    assert instant_in(date(2026, 10, 25), time(2, 30), "Europe/Zurich") == first


@pytest.mark.parametrize(
    ("day", "at", "zone", "sentence"),
    [
        (date(2026, 3, 29), time(2, 30), "Europe/Zurich", "clocks in Zurich are put forward"),
        (date(2026, 7, 1), time(12), "Europe/Atlantis", "is no time zone"),
        (date(2026, 7, 1), time(12), "../etc/passwd", "is no time zone"),
        (date(1, 1, 1), time(0), "Europe/Zurich", "no calendar goes as far as 1"),
        (date(9999, 12, 31), time(23), "America/New_York", "no calendar goes as far as 9999"),
    ],
)
def test_what_no_clock_shows_is_refused(day: date, at: time, zone: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        instant_in(day, at, zone)


def test_the_zones_begin_with_the_universal_one_and_are_many() -> None:
    assert zone_names()[0] == "UTC"
    assert {"Europe/Zurich", "America/New_York", "Africa/Nairobi"} < set(zone_names())
