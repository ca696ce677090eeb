"""A calendar file is read back whole by other libraries, and is the same for the same values."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import vobject

from negotiate.exporting.calendars import CalendarEntry, SittingEntry, to_ical

STAMP = datetime(2026, 1, 17, 9, 30, 12, 345678, tzinfo=UTC)
REVIEW = CalendarEntry(
    "k3v-20310117@negotiate",
    date(2031, 1, 17),
    "Review Conference, Article 30",
    "within 5 years after entry into force; 17 Jan 2026 + 5 years = 17 Jan 2031\nsecond line",
    STAMP,
    "https://example.org/x#k3v",
    "review",
    180,
)
ADOPTION = CalendarEntry(
    "a-20251001@negotiate", date(2025, 10, 1), "adoption", "Record 1; “x”, й, 条", STAMP, "https://e.org", "event"
)


def test_two_exports_of_the_same_values_are_the_same_bytes() -> None:
    assert to_ical("Dates", [REVIEW, ADOPTION]) == to_ical("Dates", [ADOPTION, REVIEW])


def test_another_library_reads_every_entry_back() -> None:
    read = vobject.readOne(to_ical("Dates", [REVIEW, ADOPTION]).decode())
    first, second = read.vevent_list

    assert (first.uid.value, first.dtstart.value, first.description.value) == (
        ADOPTION.uid,
        ADOPTION.on,
        ADOPTION.description,
    )
    assert (second.summary.value, second.description.value) == (REVIEW.summary, REVIEW.description)


def test_the_alarm_goes_off_so_many_days_before() -> None:
    read = vobject.readOne(to_ical("Dates", [REVIEW]).decode())

    assert read.vevent.valarm.trigger.value == timedelta(days=-180)


def test_the_stamp_is_that_of_the_values() -> None:
    [event] = icalendar.Calendar.from_ical(to_ical("Dates", [REVIEW])).walk("VEVENT")

    assert event.decoded("dtstamp") == STAMP.replace(microsecond=0)


def test_an_entry_is_a_whole_day_that_blocks_nothing() -> None:
    [event] = icalendar.Calendar.from_ical(to_ical("Dates", [REVIEW])).walk("VEVENT")

    assert type(event.decoded("dtstart")) is date
    assert event["transp"] == "TRANSPARENT"


@pytest.mark.parametrize("name", ["Dates; of, all\nlines", "日期", "тексты"])
def test_lines_are_no_longer_than_the_format_allows(name: str) -> None:
    lines = to_ical(name * 20, [REVIEW, ADOPTION]).split(b"\r\n")

    assert max(map(len, lines)) <= 75


SITTING = SittingEntry(
    *("meeting-k3v@negotiate", datetime(2031, 1, 17, 9, tzinfo=UTC), datetime(2031, 1, 17, 11, tzinfo=UTC)),
    *("Contact group", "Convention\n1. Conduct (Article 2)", "Room IX", STAMP, "https://example.org/m", 3, True),
)


def test_a_sitting_is_read_back_with_its_instants_and_that_it_is_off() -> None:
    event = vobject.readOne(to_ical("Meetings", [REVIEW], [SITTING]).decode()).vevent_list[1]

    assert (event.dtstart.value, event.dtend.value) == (SITTING.begins, SITTING.ends)
    assert (event.status.value, event.sequence.value, event.location.value) == ("CANCELLED", "3", "Room IX")
