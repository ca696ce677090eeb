"""The library of model clauses: its `library` pages, drafts begun from it, and the note of `origins` on amendments;
and `house_terms`, the register of terms that all texts share.
"""
