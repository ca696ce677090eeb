"""Finding words in texts of six languages: what is compared instead of the words, and what is shown of a hit.

Read `keys` first (one form for text and question, by substring), then `stems` (forms of one word), then `passages`
(where a hit stands in the text as it is written); `typed_places` reads what is typed as the name of a place,
`cited_lines` what is typed as a line of a page. Known
here: texts; no database, and nobody who asks.
"""
