"""From values to bytes, one module or room for each format; reads no database and knows no person.

`markdown` and `word` write texts, `spreadsheets` tables, `calendars` dates, `check_record` a program that checks the
record. `archives` seals formats that are archives, so that the same values give the same bytes.
"""
