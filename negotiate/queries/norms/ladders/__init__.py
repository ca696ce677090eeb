"""Ladders of responses in the text: `ladder_lines` lays the table with what its checks find and what others change in
each cell, `picture` draws it with its two posts, `finding_lines` says what a check found. `ladders` is the list of an
instrument's ladders, `clause_ladder` one of them.
"""
