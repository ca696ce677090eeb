"""What is written about norms beside their text: remarks on terms, scenarios and answers, loopholes, hints, obligations
that are confirmed, and the library of model clauses.
"""
