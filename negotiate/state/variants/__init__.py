"""Variants of a text: `families` says which instrument was forked from which, `followed_clauses` how each clause of a
parent, as it is published, meets the one that a variant has of it.
"""
