"""Suites of the text engine beside its peers, and of what it finds in words."""
