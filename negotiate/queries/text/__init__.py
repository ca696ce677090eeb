"""Pages of the text. `text` is the document, and `margin_notes` what stands in the margin beside a clause.

`clause` is one clause whole, with `history` for its versions and the sources of its words, and `lineages` for what was
done to it as a whole; `version_page` is one version by its number. Two texts are compared in a room of their own,
`comparing`; `as_of` shows what was in force on a day. `arrangement` lists the clauses to be moved, split and joined,
`corrections` the editorial ones; `note_rows` has the columns of margin notes; `written_text` is the text for exports.
"""
