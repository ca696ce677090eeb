"""What delegations do with amendments: draft, share, table, join, answer, withdraw."""
