"""What delegations do with amendments: draft, share, table, join, answer, withdraw.

`tabling` is the road from a draft to the table; before it lies `drafting`, what is done with a draft. What is on the
table has company by `sponsorships`, `positions`, `offers` and `sub_amendments`; `packages` put several together. When
the text has changed, `carrying` takes what is open along. `crediting` says whose the words are. `receiving` is what the
secretariat does with files that delegations have sent it.
"""
