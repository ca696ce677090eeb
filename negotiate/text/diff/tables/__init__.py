"""Tables in a difference: `row_pairs` says which row and column of one is which of the other, `cell_changes` keeps
every change of a table within one cell, one row or one column.
"""
