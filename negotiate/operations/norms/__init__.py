"""What is written about norms beside their text: remarks on terms, scenarios, answers and exercises, loopholes, hints,
obligations, and the model clauses of the house.

`asked_of` is how their forms name passages.
"""
