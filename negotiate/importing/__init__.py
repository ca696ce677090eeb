"""From files to clauses: reading an upload, finding the titles in its text; stores nothing, asks nobody.

`word` reads files of Word, `odt` OpenDocument text, `akn` files of legislative programs, `reading` all that is text,
`sheets` forms filled in; `office` is what files of office programs have in common; `carried_files` packs one that was
read, to be looked at later; `returned_talk` knows the comments of the house in a file that comes back.

`parse` makes clauses of a text: of its lines (`pages`), without what another program or paper has left in it (`traces`,
`paper`), cut at its titles (`cutting`), into values that carry every word (`outline`), with what a person should look
at first (`remarks`). `preview` is what she sees before anything is stored.
"""
