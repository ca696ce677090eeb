"""The text as it stands: which version counts, what was published, whence its words came, how far each is agreed.

In the order to read them: `versions` finds the newest version of each clause, `lines` the text as columns,
`publications` what was frozen; `shown_texts` has texts by names that stay, `side_by_side` those of several
instruments at once; `outlines` lists either, clause by clause,
with the seal over all of it, and `order` the sequence alone. `origins` names who brought words in, `levels` how far a
wording is agreed, `status_ladder` what an instrument calls that, `excerpts` shows a change in a few words,
`moved_words` what of it is a move, and `beside` says of which kinds anything stands beside a clause at all.
"""
