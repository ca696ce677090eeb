"""The drawing of a timeline keeps every day inside it, whatever the years."""

from datetime import UTC, date, datetime

import pytest

from negotiate.queries.dates.calendars import DayMark, Nature
from negotiate.web.dates.timelines import MOST_TICKS, NAME_END, NAME_TOP, WIDTH, draw

AT = datetime(2026, 1, 1, tzinfo=UTC)


def mark(on: date, nature: Nature = Nature.DUE, code: str = "r", lead: int = 180) -> DayMark:
    """Return one day of a rule."""
    return DayMark(on, nature, "Review", "Article 30", "", code, (), AT, lead)


def test_recorded_events_share_the_first_lane() -> None:
    days = [
        mark(date(2031, 1, 1)),
        mark(date(2026, 1, 1), Nature.EVENT, "e"),
        mark(date(2027, 1, 1), Nature.EVENT, "f"),
    ]

    drawing = draw(days, date(2028, 1, 1))

    assert [lane.title for lane in drawing.lanes] == ["What happened", "Review, Article 30"]
    assert len(drawing.lanes[0].dots) == 2


@pytest.mark.parametrize("year", [1, 2026, 2031, 2400, 9999])
def test_every_day_lies_inside(year: int) -> None:
    drawing = draw([mark(date(year, 12, 31), lead=3650)], date(2026, 6, 1))

    [lane] = drawing.lanes
    assert 0 <= lane.dots[0].x <= WIDTH
    assert lane.bars[0].x >= 0
    assert len(drawing.ticks) <= MOST_TICKS + 1


def test_the_lead_time_is_drawn_before_its_day() -> None:
    [lane] = draw([mark(date(2031, 1, 1))], date(2026, 1, 1)).lanes

    assert lane.bars[0].x + lane.bars[0].width == pytest.approx(lane.dots[0].x, abs=0.2)


def test_the_line_of_today_leaves_room_for_a_name_that_reaches_across_it() -> None:
    days = [mark(date(2026, 3, 1), code="near"), mark(date(2046, 3, 1), code="far")]

    drawing = draw(days, date(2027, 6, 1))

    first, second = (lane.y for lane in drawing.lanes)
    assert [piece.top for piece in drawing.now][1:] == [first - NAME_END, second - NAME_END]
    assert [piece.bottom for piece in drawing.now] == [first - NAME_TOP, second - NAME_TOP, drawing.height]


def test_the_line_of_today_is_whole_where_no_name_reaches_it() -> None:
    drawing = draw([mark(date(2027, 3, 1))], date(2027, 6, 1))

    assert len(drawing.now) == 1


def test_days_without_marks_make_an_empty_drawing() -> None:
    assert draw([], date(2026, 1, 1)).lanes == ()
