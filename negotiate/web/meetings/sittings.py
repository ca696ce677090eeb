"""Meetings for calendar programs: a file of one instrument, to everybody as far as they see its meetings."""

from flask import Blueprint, Response, g, url_for
from flask.typing import ResponseReturnValue

from negotiate.exporting.calendars import SittingEntry, to_ical
from negotiate.queries.meetings.calendar_of_meetings import MeetingEntry, calendar_of

files = Blueprint("meeting_files", __name__, url_prefix="/instruments/<instrument>/meetings.ics")


@files.get("", endpoint="show")
def give_file(instrument: str) -> ResponseReturnValue:
    """Give the meetings that the reader may see as a calendar file."""
    found = calendar_of(g.db, g.actor, instrument)
    body = to_ical(f"Meetings: {found.title}", (), map(sitting_entry, found.entries))
    headers = {"Content-Disposition": f'inline; filename="{instrument}-meetings.ics"'}
    return Response(body, mimetype="text/calendar", headers=headers)


def sitting_entry(entry: MeetingEntry) -> SittingEntry:
    """Return a meeting as an entry of a calendar."""
    led = f"Led by {entry.facilitator}" if entry.facilitator else ""
    return SittingEntry(
        uid=f"meeting-{entry.code}@negotiate",
        begins=entry.begins_at,
        ends=entry.ends_at,
        summary=entry.title,
        description="\n".join(filter(None, (entry.instrument, led, *entry.agenda, entry.link))),
        location=entry.place,
        stamp=entry.known_at,
        url=url_for("meetings.show", code=entry.code, _external=True),
        sequence=entry.sequence,
        is_off=entry.is_off,
    )
