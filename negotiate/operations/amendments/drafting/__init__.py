"""What is done with a draft before it is tabled.

`wordings` keeps what is written, `saved_wordings` goes back to what was written before, `ready` says whether it can be
put on the table. It has company by `sharing` and `backings`.
"""
