"""The obligations of a text: `obligations` is the page and its forms, `obligation_sheets` the same as a file, and
`obligation_briefs` two pages of it to print.
"""
