"""Texts, for programs: instruments, clauses and versions (`texts`), how they came to say what they say and where words
are found (`history`), with everything on the table in its place (`compilations`), how far they are agreed and what was
corrected in them (`standing`), and what stands beside them: `variants`, their `parents` and the library.
"""
