"""Amendments, and what delegations do with them."""
