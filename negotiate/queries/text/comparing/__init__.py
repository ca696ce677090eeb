"""Two texts of an instrument beside each other: `redlines` compares them, clause by clause.

`editions` says which two, `named_texts` which others by their names, `attributions` who answers for each change,
and `moved_words` what of it is a move; `changes_since` goes by a day.
"""
