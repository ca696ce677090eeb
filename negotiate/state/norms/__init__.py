"""What people have written about norms beside their text, as far as it stands: `term_remarks` under terms,
`scenarios` and the answers on them, `asked_words` which those are on; `loopholes` and how they stand in the text;
which of both are within somebody's `reach`.
`drafted_clauses` is what the drafting checks read of a clause, `standing_hints` what they point out and what was set
aside, `ladder_findings` the same of ladders, `hint_choices` which of them are at work; `model_clauses` what the library
of the house holds. `obligations` are
those found in the words, and those confirmed; `exercises` are rooms at work on a scenario, `checklists`
what is asked of clauses and answered; `coverage` what norms need, and what became of the clauses that give it.
"""
