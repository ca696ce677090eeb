"""What happened to a text over its rounds: the change table, clause by clause, and the same as a file."""
