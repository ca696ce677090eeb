"""What programs read and write, in JSON, and the personal tokens by which they come in (`personal_tokens`).

A view asks the same query and the same operation as the page beside it. What holds at every address is in `contract`;
the values are in `values`; the addresses in rooms by noun, as the pages have them: `text`, `publishing`, `drafting`,
`talk`, `meetings`, `dates`, `desk`, `norms`, `record`, `reading` and `house`, all of which `addresses` lists.
"""
