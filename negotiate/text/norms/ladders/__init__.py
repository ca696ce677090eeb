"""Ladders: a table of levels and responses, read from the Markdown of a clause and written back; nothing is judged.

To read: `columns` says what the head of each column asks, `levels` which numbers a level names. `ladder` reads the
table, cell by cell with the tokens of each; `writing` puts other words, rows and an other order into it and leaves
every other character as it was. `checks` points to cells: a level without a response, levels that overlap or are
missing, what cannot be undone and is never reviewed, a response without an end; `bound_findings` names the words that
each is about. `ladder_changes` says which cells
differ between two wordings, and which both of two proposals change.
"""
