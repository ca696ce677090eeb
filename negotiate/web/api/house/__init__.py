"""Who is there, for programs: the `participants` of a text, and who holds its `offices`."""
