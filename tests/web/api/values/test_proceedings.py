"""Meetings as values for programs."""

from datetime import UTC, datetime

from negotiate.models import Audience
from negotiate.queries.meetings.meeting_lines import ItemLine, ItemPlace, MeetingLine, Sitting
from negotiate.web.api.values.proceedings import meeting_answer

AT = datetime(2031, 3, 2, 10, tzinfo=UTC)


def test_a_meeting_names_the_clauses_of_its_agenda_by_code_and_what_was_struck_off() -> None:
    items = (
        ItemLine("i", "Conduct", Audience.PARTICIPANTS, (ItemPlace("c", "Article 2", "Article 2"),), None, ""),
        ItemLine("j", "Review", Audience.PUBLIC, (), AT, "No time."),
    )
    line = MeetingLine(
        *("m", "Convention", "Contact group", AT, AT, "12:00", "UTC", "Room 1", "Chen", Sitting.AHEAD, True, "", 0),
        is_summed_up=False,
        items=items,
    )

    assert [(one.clauses, one.struck_for) for one in meeting_answer(line).agenda] == [(("c",), ""), ((), "No time.")]
    assert meeting_answer(line).state == "announced"
