"""Two texts of an instrument beside each other: `redlines` compares them, clause by clause.

`editions` says which two, `named_texts` which others by their names, `attributions` who answers for each change,
`clause_moves` from where to where a clause went, `agreed_then` how far each was agreed; `changes_since` goes by a day.
"""
