"""Contests of entries of the record."""
