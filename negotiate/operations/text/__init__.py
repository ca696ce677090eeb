"""What happens to the text itself: bringing it in, versions, statuses, what is said of it.

`instruments` brings a text in, `next_texts` a newer one of the same; `taking_in` takes in an instrument with its
journal. Clauses are arranged, divided and numbered in `arranging`. `versions` writes every version, `corrections` the
editorial ones, `signatures` says whose hand words are. `statuses` says how far they are agreed, `status_names` what
that is called; `statements` and `text_positions` are what delegations say of them. `search_entries` keeps the index.
"""
