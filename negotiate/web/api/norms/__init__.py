"""What is written about norms beside their text, for programs: `terms`, `obligations` with hints, `scenarios`,
`loopholes`, `ladders`, and what is answered of clauses (`answered`: checklists, coverage, protections; `checklists`
answers them).
"""
