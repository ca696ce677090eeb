"""Suites of the house as people meet it: its pages, its desk, the hour of a publication."""
