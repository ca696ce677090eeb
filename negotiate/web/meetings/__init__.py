"""Meetings: `meetings` has the list and each one, `agenda_items` what they take up, `floors` who speaks, `summaries`
what came of it, `meeting_screens` what the room reads, `sittings` files for calendars.
"""
