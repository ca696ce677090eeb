"""Long work: `asking` for it and giving it up, `doing` it once, from the beginning to its end, and who does: `workers`.

None of it changes a text, so no journal tells of it: what a person takes along is her own.
"""
