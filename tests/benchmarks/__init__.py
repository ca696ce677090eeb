"""Benchmarks of the text engine beside its peers: `python -m tests.benchmarks [suite …]` prints a table each.

Ratios in one run are what counts: on every pair all engines take turns, in changing order, and medians are
compared. The texts are the real ones where NEGOTIATE_REAL_TEXTS names their folder, else invented ones.
"""
