"""The clauses of a text as wholes: their order, and the numbers that they bear."""
