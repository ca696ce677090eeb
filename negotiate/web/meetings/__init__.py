"""Meetings: `meetings` has the list and each one, `agenda_items` what they take up, `sittings` files for calendars."""
