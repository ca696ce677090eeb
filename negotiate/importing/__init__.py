"""From files to clauses: reading an upload, finding the titles in its text; stores nothing, asks nobody."""
