"""What delegations do with amendments: draft, share, table, join, answer, withdraw.

`tabling` is the road from a draft to the table (`wordings` keeps what is written, `ready` says whether it can be put
there, `saved_wordings` what was written before). A draft has company by `sharing`, `backings`, `packages`; what is on
the table by `sponsorships`, `positions`, `offers` and `sub_amendments`. `carriages` carries what is open onto a newer
text, `rehoming` into another clause, and `answers` are those of its delegation; `crediting` says whose the words are.
"""
