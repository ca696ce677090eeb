"""Pages of the text: whole, clause by clause, compared, as of a day, in the margin."""
