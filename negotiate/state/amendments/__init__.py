"""Amendments as they stand now: the wording that one changes, and what may be amended."""
