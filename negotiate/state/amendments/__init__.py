"""Amendments as they stand now: what awaits a decision, which edits stand on a version, what may be amended.

In the order to read them: `awaiting_decision` has the rule of what still needs a fate; `standing_edits` finds the edits
of an amendment that stand on a version of its clause, under the names that `merge_names` gives, and `standing_wordings`
those of many at once, as columns. An amendment may amend another: `sub_amendments` tells which, and `current_wording`
what it makes of that one's words; `backings` tells who stands behind a draft. `amendable` says what may be amended and
put anew; `readable` which ones somebody may read; `began_from` whether there is anything that one was begun from;
`columns` is what lists ask of the database. `open_amendments` are those on the table, which `compilations` puts in
their places in the text; `other_texts` are the text with one amendment, and another instrument beside ours.
"""
