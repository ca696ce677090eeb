"""What norms are worked on with beside their text.

`terms` is the register of terms, made of `term_lines`, `house_terms` the one that all texts share; `open_words` says
which open amendments use words that are discouraged, `drafting_words` tells somebody who drafts, and `term_import` what
a translator's file would bring; `registered_terms` is that register in brief. A text is shown with its `glossary`;
`hints` are what drafting checks point out in it, and the checks themselves. `loopholes` is their register, made of
`loophole_lines`, and `loophole_form` begins one from where its author stands. `readings` is what every cell says in
which several people read words.

The rooms: `scenarios` lays facts over the text, `exercises` has one that a room works through, `obligations` who is to
do what, `ladders` tables of levels and responses, `checklists` questions asked of clauses, `coverage` what norms need,
`protections` what a text protects and excepts.
"""
