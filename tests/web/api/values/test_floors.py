"""The floor as a value for programs."""

from datetime import UTC, datetime

from negotiate.queries.meetings.floor import FloorLine, FloorPart, ItemFloor
from negotiate.web.api.values.floors import floor_answer

AT = datetime(2031, 3, 2, 10, tzinfo=UTC)


def test_those_who_wait_come_in_the_order_in_which_they_asked() -> None:
    waiting = tuple(FloorLine(name, name, "", AT, None, is_own=False) for name in ("Belmara", "Arvenia"))
    floor = FloorPart("m", "1", (ItemFloor("i", "Conduct", True, None, waiting, ()),), True, False, True, ())
    found = floor_answer(floor)

    assert [one.delegation for one in found.items[0].waiting] == ["Belmara", "Arvenia"]
    assert (found.meeting, found.may_ask, found.items[0].speaking) == ("m", True, None)
