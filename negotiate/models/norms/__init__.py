"""What is written about norms beside their text: remarks on terms, scenarios, answers and exercises, loopholes, hints,
obligations that are confirmed, the library of model clauses, and variants of a text.
"""
