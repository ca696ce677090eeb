"""What is written about norms beside their text: remarks on terms (those of the house in `house_term`), scenarios,
answers and exercises, loopholes, hints, obligations that are confirmed, the library of model clauses, its checklists
and what is answered to them, what norms need and by what they would be observed, and variants of a text.
"""
