"""What is written about norms beside their text: remarks on terms, scenarios and answers, loopholes, hints,
obligations, and the model clauses of the house.

`asked_of` is how their forms name passages.
"""
