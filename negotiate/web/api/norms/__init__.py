"""What is written about norms beside their text, for programs: `terms`, `obligations` with hints, what is `said` of
terms and of what norms need, `scenarios` and `exercises` on them, `loopholes`, `ladders`, what is answered of clauses
(`answered`: checklists, coverage, protections; `checklists` answers them), and what the house has `kept` for all texts.
"""
