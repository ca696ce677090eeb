"""What programs read and write, in JSON, and the personal tokens by which they come in (`personal_tokens`).

A view asks the same query and the same operation as the page beside it, and says what it `promises`; of that the
description of the whole is made (`descriptions`), and the page for people. `answers` writes values as JSON, with their
tags and in parts of lists; `receiving` reads what is sent; `problems` says no. The values are in `values`; the
addresses in `texts`, `publishing`, `amendments`, `speech`, `record` and `around`, all of which `addresses` lists.
"""
