"""What is written about norms beside their text: remarks on terms (`house_terms` for all texts), scenarios, answers and
exercises, loopholes, hints, obligations, the model clauses of the house and its checklists, what is answered to those,
and what norms need.

`asked_of` is how their forms name passages, `circles` how what somebody wrote is opened to others.
"""
