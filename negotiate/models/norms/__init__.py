"""What is written about norms beside their text: remarks on terms, scenarios, answers and exercises, loopholes, hints,
obligations that are confirmed, and the library of model clauses.
"""
