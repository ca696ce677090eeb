"""From files to clauses: reading an upload, finding the titles in its text; stores nothing, asks nobody.

`word` reads files of Word, `odt` OpenDocument text, `akn` files of legislative programs, `reading` all that is text,
`sheets` forms filled in; `office` is what files of office programs have in common.
"""
