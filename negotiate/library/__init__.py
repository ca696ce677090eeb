"""The library: model clauses that come with the program, written for it, each with notes and options.

They stand in TOML files, in the order in which a library shows them; `clauses` reads them. What a house adds to them
are rows of its own (`models.norms.model_clause`).
"""

from negotiate.library.clauses import ClauseOption, LibraryClause, LibraryTopic, library_clauses

__all__ = ["ClauseOption", "LibraryClause", "LibraryTopic", "library_clauses"]
