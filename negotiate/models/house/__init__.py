"""People and delegations, letters, and the record."""
