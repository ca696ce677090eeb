"""Drafting hints: fourteen checks, each a module that says how it looks, on whose rule, and what it cannot see.

`hint` has the values: what a check reads, and what it points out. `checks` is the list of all, and runs them over a
clause; `binding` names the words that a hint is on. The checks lie in two rooms: `form` on how a text is put together,
`words` on what it says. Other rooms of the engine find things; a check chooses what of them is worth a remark, so that
a text which was adopted gets next to none.
"""
