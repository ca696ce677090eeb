"""Texts, for programs: instruments, clauses and versions (`texts`), how they came to say what they say and where words
are found (`history`), and what stands beside them: `variants` and the library.
"""
