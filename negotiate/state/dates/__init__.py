"""What counts of what was recorded about time, and what follows from it as of a day.

In the order to read them: `events` tells which entries count; `date_rules` what each rule of the text comes to;
`stages` to whom a clause applies; `parties` who can be one; `reminder_wishes` who wants to hear of it.
"""
