"""People and delegations, letters, the record, and long work."""
