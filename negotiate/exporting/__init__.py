"""From values to bytes, one module or room for each format; reads no database and knows no person.

`paper` lays texts out for `word`, `odt` and `pdf`, `markdown` writes them as they are, `akn` for legislative programs;
`spreadsheets` writes tables, `fill_in_form` one to be filled in, as `position_form`, `clause_position_form` and
`answer_form` are; `calendars` dates, `check_record` a program that checks the record, `check_archive` one that checks
what a reader has taken along.
`archives` seals formats that are archives, so that the same values give the same bytes; `bundle` writes many files into
one; `xml` knows which characters XML cannot hold.
"""
