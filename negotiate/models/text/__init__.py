"""The text: instruments, clauses, versions and what is said of them."""
