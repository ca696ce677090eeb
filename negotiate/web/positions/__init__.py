"""Positions on words of the text, those on one clause and all of them by delegation; and the form for positions on
amendments that is filled in without a connection (`filled_positions`).
"""
