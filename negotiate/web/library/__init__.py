"""The library of model clauses: its `library` pages, drafts begun from it, and the note of `origins` on amendments."""
