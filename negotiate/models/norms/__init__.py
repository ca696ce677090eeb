"""What is written about norms beside their text: remarks on terms, scenarios and answers, loopholes, hints, and the
library of model clauses.
"""
