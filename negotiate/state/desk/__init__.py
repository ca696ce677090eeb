"""The desk of a clause: every amendment to it that awaits a decision, laid beside each other, and what has been
chosen.

In the order to read them: `desk` is the desk itself; `round_amendments` has the amendments of a whole round as plain
columns, for pages that must be quick; `fields` are the choices as a form writes them, `desk_drafts` what is saved of
them while two people are at work; `clearing_answers` are the answers to what a clause leaves open without amendments.
"""
