"""What a reader takes along as a file, and brings back: the words that she may see, each change with its hand.

`taken_along` has the values; `taken_texts` fills them with a text or with two against each other, `taken_clause` with
one clause, `taken_amendment` with one amendment, and `taken_talk` adds what is said of their words. `structured_text`
has a text as programs want it, with its codes and its history; `brought_back` has what a file was made from,
`returned_talk` what was answered in it, `received` the files that delegations have sent to the secretariat.
`taken_table` and `taken_positions` have what is on the table and what is said of it, for whoever takes everything
along.
"""
