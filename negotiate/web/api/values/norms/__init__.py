"""What is written about norms beside their text, as programs are given it: `terms`, `obligations` with hints,
`scenarios` and `exercises`, `loopholes`, `ladders`, what is answered of clauses (`answered`: checklists, coverage,
protections), and what the house has `kept` for all its texts; what they send is in `bodies`.
"""
