"""Pages that sum up what happened to a text over its rounds.

`change_table` is what one round did, clause by clause, in figures that open to words (`change_rows`); `convergence` the
same figures over all texts (with `open_amendments`), and `status_page` how far the text is agreed now.
`drafting_history` is how each clause came to read as it does, from the words in which it stood in each text
(`standings`) and from what was on the table (`rivals_then`), with a picture of its life (`lives`). `next_text` matches
a text that is brought in with the one that stands. The figures come from the engine (`negotiate.text.changes`) and are
remembered by the words that they follow from (`figures`); who is behind words, from
`negotiate.queries.text.comparing.redlines`.
"""
