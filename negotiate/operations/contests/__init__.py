"""Contests of the record: `contesting` an entry and taking that back, `answering` a contest."""
