"""Contests of entries of the record: what is objected to, what came of it, and how many days there are."""
