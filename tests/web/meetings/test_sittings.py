"""Meetings in calendar files."""

from tests.cast import Cast
from tests.web.meetings.test_meetings import ClientFor, announce
from tests.web.talks import Talks


def test_a_person_s_own_calendar_has_her_meetings(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    announce(client_for, cast, talks)
    nadia = client_for(cast.nadia)
    made = nadia.post("/account/calendar", follow_redirects=True).text
    address = made.partition("/calendars/")[2].partition(".ics")[0]

    assert "https://rooms.example/19" in nadia.get(f"/calendars/{address}.ics").text.replace("\r\n ", "")


def test_a_file_says_when_and_where_and_that_it_is_off(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = announce(client_for, cast, talks)
    client_for(cast.chen).post(f"{address}/cancellation", data={"reason": "The interpreters are ill."})
    file = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/meetings.ics").text

    assert "DTSTART:29990301T090000Z" in file
    assert "LOCATION:Room XIX" in file
    assert "STATUS:CANCELLED" in file
