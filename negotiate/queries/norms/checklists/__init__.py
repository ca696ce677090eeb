"""Checklists as pages have them: `matrix` lays one over the clauses of a text, of `answered` cells; `beside` is what a
clause says of them, and `kept` the lists that the house has.
"""
