"""What the record binds: which rows and columns (`covered_rows`; of what is checked `covered_checks`, of what is said
of words `covered_talk`; `covered` is how they say it), and by which values, column by column (`held_values`).
"""
