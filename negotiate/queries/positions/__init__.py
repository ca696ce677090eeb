"""Positions side by side: amendments and clauses in the order of the text, delegations in that of the alphabet.

To read: `stance_lines` (a position in one line, whatever it is on) and `forms` (what can be filled in of one). Of
amendments: `on_amendment` (what stands on one), `statements` (what is recorded, as columns), `matrix` (a page of rows),
`opened_cell` (one cell, with all that was said before), `to_fill` (what is filled in without a connection). Of the text
itself: `on_clause` (what stands on one clause), `on_publication` (on a published text as a whole) and `clause_matrix`
(a row for each of the `spoken_passages`; with `publication_rows`, the texts as they were published). Of readings that
were put to delegations: `questions`. Nothing here ranks or infers: who has said nothing has no position recorded, which
is no agreement.
"""
