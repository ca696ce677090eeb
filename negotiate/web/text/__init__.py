"""The text and its clauses."""
