"""Meetings: `meetings` has the list and each one, `agenda_items` what they take up, `floors` who speaks, `summaries`
what came of it, `sittings` files for calendars.
"""
