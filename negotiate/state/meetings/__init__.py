"""Meetings: which of them a reader sees (`seen`), which of them sit at the same time (`clashes`), and which item of one
is being dealt with (`at_hand`).
"""
