"""Pages of rounds and publications: `rounds`, with the clauses that one was opened for (`reopenings`), how its deadline
was changed (`deadlines`), what is `prepared` of it, and what is `not_open` to a reader; `preparations`, in which a text
is made ready and approved; `publications`, as they were issued; `notices` of them; `stable_places`, what an address
that lasts leads to; `printings`, on which page and line words stand.
"""
