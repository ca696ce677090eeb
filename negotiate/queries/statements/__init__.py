"""Statements for the record (`statements`): on a clause, with a publication or a silence, one whole, and its form."""
