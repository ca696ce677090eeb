"""T1: a term that is defined and never used, defined twice, or defined in brackets while agreed words use it."""

import re
from collections.abc import Iterator, Sequence

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint, NeighbourClause
from negotiate.text.language import OFFICIAL
from negotiate.text.norms.definitions import Definition, stated
from negotiate.text.norms.term_uses import uses

#: What a clause says that defines for itself alone.
_LOCAL = re.compile(
    r"purposes? of (?:this|the present) (?:article|annex|section|part|chapter|protocol)"
    r"|aux fins d(?:u|e la) présente? (?:article|annexe|section|partie|chapitre)"
    r"|a los efectos de(?:l| la) presente (?:artículo|anexo|sección|parte|capítulo)"
    r"|для целей настояще(?:й|го) (?:статьи|приложения|раздела|части)"
    r"|(?:就|为)本(?:条|附件|节|部分|章)(?:而言|的?目的)|لأغراض هذ(?:ه المادة|ا المرفق|ا الجزء)",
    re.IGNORECASE,
)


def _found(clause: DraftedClause) -> Iterator[Hint]:
    defined = stated(clause.text, clause.language)
    others = clause.neighbours
    if not defined or not others:
        return
    is_local = _LOCAL.search(clause.text) is not None
    elsewhere = {} if is_local else _defined_elsewhere(others, clause.language)
    keys = [one.key for one in defined]
    for place, one in enumerate(defined):
        start = clause.text.rindex(one.term, 0, one.start)
        if says := _said(clause, one, others, elsewhere.get(one.key, "") or clause.label * (one.key in keys[:place])):
            yield Hint("T1", start, start + len(one.term), says)


def _defined_elsewhere(others: Sequence[NeighbourClause], language: str) -> dict[str, str]:
    """Return which clause defines each term for the whole text."""
    whole = (other for other in others if _LOCAL.search(other.body) is None)
    return {one.key: other.label for other in whole for one in stated(other.body, language)}


def _said(clause: DraftedClause, one: Definition, others: Sequence[NeighbourClause], also_in: str) -> str:
    """Return what is to be said of a definition, "" for most; `also_in` is the label of the clause that has it too."""
    if also_in:
        return f"“{one.term}” is defined in {also_in} too."
    users = [other for other in others if uses(other.body, (one.term,), clause.language)]
    if not users and not uses(clause.text, (one.term,), clause.language):
        return f"“{one.term}” is defined, and no clause uses it."
    agreed = next((other.label for other in users if other.is_agreed), "") if one.is_contested else ""
    return (
        f"The definition of “{one.term}” stands in brackets, and {agreed}, which is agreed, uses it." if agreed else ""
    )


CHECK = DraftingCheck(
    code="T1",
    title="Definitions that are not used, or not sure",
    method="Definitions are found by their form (“…” means …) in the six languages, and the other clauses are searched "
    "for each term.",
    source="Joint Practical Guide of the European Parliament, the Council and the Commission, guideline 14: terms "
    "are defined once, and used as defined.",
    limits="Of inflection it knows only the plural of English, French and Spanish: a use in another case may be "
    "missed.",
    find=_found,
    languages=tuple(sorted(OFFICIAL)),
)
