"""Time, for programs: what is due and what happened (`dates`), and all days in their order
with what counts on one of them, the parties, and the dossiers of rules (`timelines`).
"""
