"""Everything that a reader may read of an instrument, as one file: `taking` says who takes what, `texts`, `table`,
`outcomes`, `said`, `norms`, `around` and `drafts` each give a part of it, `readme` the words that lead through it,
`writing` all of it in one, and `whole_takings` the address.

Every part asks the queries that the pages ask: what its reader may not see is in no byte. What is told to few, and the
drafts of her delegation, lie in the folder `private` and nowhere else, so that she can pass the rest on.
"""
