"""Contests of the record: which entries can be contested until when (`entries`), what stands beside one (`marks`)."""
