"""Who is to do what in a text: `lines` are the obligations, suggested or confirmed, and what was said of words that
changed since; `sieve` which of them are shown; `became` what became of them between two texts; `obligations` the page,
`in_brief` two pages of it, `by_when` the date rules of its words, `obligation_form` where one is mended or written.
"""
