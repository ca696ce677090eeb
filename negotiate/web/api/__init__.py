"""What programs read and write, in JSON, and the personal tokens by which they come in (`personal_tokens`).

A view asks the same query and the same operation as the page beside it. What holds at every address is in `contract`;
the values are in `values`; the addresses in `texts`, `publishing`, `amendments`, `speech`, `questions`, `matrices`,
`record`, `around`, `proceedings`, `contests`, `floors`, `history` and `variants`, and in the rooms `norms` and
`drafting`, all of which `addresses` lists.
"""
