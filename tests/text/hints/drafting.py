"""Clauses as tests give them to a check, and the words that it points at."""

from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.hints.hint import DraftedClause, DraftingCheck, NeighbourClause


def pointed_at(check: DraftingCheck, text: str, *neighbours: NeighbourClause, language: str = "en") -> list[str]:
    """Return the words that a check points at in Article 5, which stands before its neighbours."""
    clause = DraftedClause(text, language, "Article 5", neighbours=neighbours)
    return [text[hint.start : hint.end] for hint in check.find(clause)]


def changed(check: DraftingCheck, before: str, text: str, language: str = "en") -> list[str]:
    """Return what a check says of a change."""
    border = "\n\n"
    edits = tuple(diff_wordings(border + before, border + text))
    clause = DraftedClause(border + text, language, before=border + before, edits=edits)
    return [hint.says for hint in check.find(clause)]
