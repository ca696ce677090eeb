"""Readings of clashes that were put to delegations.

`asked_question` is one such question with its readings and how it stands, as a value; `asked_readings` reads them, each
reading with what is said of it; `on_question` is the page of one clash, and the form that puts one; `all_questions` are
those of a text, in a list.
"""
