"""Compilations: the text with everything on the table in its place.

`on_the_table` is what it says now, of the whole text and of one clause; `issued` those that a chair has issued, with
names or without; `clause_columns` lays one clause out in four columns, the last of them empty for the compromise.
"""
