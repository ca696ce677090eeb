"""Meetings: `meeting_lines` has one in a line, with its agenda; `meetings_page` those of an instrument, `meeting_page`
one by itself, `floor` who speaks there, `decided` what was settled meanwhile, `forms` what is announced and changed;
`calendar_of_meetings` is for calendar programs.
"""
