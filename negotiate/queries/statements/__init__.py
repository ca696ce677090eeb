"""Statements for the record: on a clause, with a publication or a silence procedure, one whole, and its form."""
