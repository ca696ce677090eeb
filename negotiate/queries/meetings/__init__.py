"""Meetings: `meeting_lines` has one in a line, with its agenda; `meetings_page` those of an instrument, `meeting_page`
one by itself, `floor` who speaks there, `decided` what was settled meanwhile, `forms` what is announced and changed;
`meeting_screen` is what the room reads while one sits; `calendar_of_meetings` is for calendar programs.
"""
