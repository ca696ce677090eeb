"""The library: model clauses and checklists that come with the program, written for it.

They stand in TOML files, in the order in which a library shows them; `clauses` and `checklists` read them. What a house
adds to them are rows of its own (`models.norms.model_clause` and `models.norms.checklist`).
"""

from negotiate.library.checklists import ChecklistQuestion, LibraryChecklist, library_checklists
from negotiate.library.clauses import ClauseOption, LibraryClause, LibraryTopic, library_clauses

__all__ = [
    "ChecklistQuestion",
    "ClauseOption",
    "LibraryChecklist",
    "LibraryClause",
    "LibraryTopic",
    "library_checklists",
    "library_clauses",
]
