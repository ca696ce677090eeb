"""Clauses in their places: `arrangement` brings them in, takes them out and moves them; `divisions` splits and joins.

`placement` puts a clause where it is to stand, for every deed that makes one; `renumbering` gives the numbers anew.
"""
