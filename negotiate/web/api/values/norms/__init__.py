"""What is written about norms beside their text, as programs are given it: `terms`, `obligations` with hints,
`scenarios`, `loopholes`, `ladders`, and what is answered of clauses (`answered`: checklists, coverage, protections);
what they send is in `bodies`.
"""
