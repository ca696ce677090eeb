"""Pages of amendments: one whole (`amendment`), and all that a reader may see, by clause (`amendment_list`).

An amendment's page is put together from `carriages`, what came of it when the text changed; `sub_amendments`, what it
amends and what amends it; `offers` of other words; `outcome`, what became of it, with `cleared_brackets`, what became
later of words in brackets; `sharing`, who reads a draft. Those on which one is written have a room of their own,
`writing`. `amended_clauses` cuts a long list into pages, `amendment_parts` into parts for programs; `counts` says how
many there are of each sort, `fate_news` what became of one's own.
"""
