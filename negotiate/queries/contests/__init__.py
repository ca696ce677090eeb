"""Contests of the record: `contest_lines` has one in a line; `contests_page` all of them, one, and the form of a new
one; `beside` those beside an amendment or a clause.
"""
