"""What norms are worked on with beside their text.

`terms` is the register of terms, made of `term_lines`; `open_words` says which open amendments use words that are
discouraged, `drafting_words` tells somebody who drafts, and `term_import` what a translator's file would bring. A text
is shown with its `glossary`; `hints` are what drafting checks point out in it, and the checks themselves. `bench` lays
scenarios over the text, in `bench_cells` of `answer_lines`; `what_if` asks them of amendments, and `scenario_form` has
the passages that a new one may ask. `loopholes` is their register, made of `loophole_lines`, and `loophole_form` begins
one from where its author stands. The rooms: `obligations` has who is to do what,
`ladders` tables of levels and responses,
`exercises` a scenario that a room works through, `checklists` questions asked of clauses, `coverage` what
norms need, `protections` what a text protects and excepts.
"""
