"""Pages of the text. `text` is the document, and `margin_notes` what stands in the margin beside a clause.

`clause` is one clause whole, with `lineages` for what was done to it as a whole. `redlines` compares two texts of an
instrument: `editions` says which two, `named_texts` which others by their names, `attributions` who answers for each
change; `version_page` is one version by its number. `changes_since` goes by a day, `as_of` shows what was in force on
one. `arrangement` lists the clauses to be moved, split and joined, `corrections` the editorial ones; `note_rows` has
the columns of margin notes; `written_text` is the text for exports.
"""
