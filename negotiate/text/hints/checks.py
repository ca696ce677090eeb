"""The fourteen checks, in the order of a list that a person reads, and what they find in a clause.

Two clauses get the same hints wherever they stand the same; no check knows of another.
"""

from collections import Counter
from collections.abc import Collection
from functools import lru_cache

from negotiate.text.hints.form import (
    bracket_faults,
    dangling_references,
    language_differences,
    leaning_clauses,
    numbering,
    placeholders,
)
from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.hints.words import (
    defined_terms,
    exceptions_in_prohibitions,
    missing_actors,
    open_times,
    qualifier_stacks,
    spelling_variants,
    strength_changes,
    undefined_words,
)
from negotiate.text.language import primary

CHECKS: tuple[DraftingCheck, ...] = tuple(
    module.CHECK
    for module in (
        *(strength_changes, qualifier_stacks, defined_terms, spelling_variants, undefined_words),
        *(dangling_references, numbering, bracket_faults, placeholders, open_times, leaning_clauses),
        *(language_differences, missing_actors, exceptions_in_prohibitions),
    )
)
BY_CODE = {check.code: check for check in CHECKS}
#: The checks that are at work where nobody has chosen.
USUAL = frozenset(check.code for check in CHECKS if check.is_sure)


def hints_on(clause: DraftedClause, at_work: Collection[str] = USUAL) -> tuple[Hint, ...]:
    """Return what the checks with these codes point out in a clause, by its place.

    >>> [(hint.rule, hint.says) for hint in hints_on(DraftedClause("States shall [act."))]
    [('B1', 'This bracket is never closed.')]
    """
    return _pointed_out(clause, frozenset(at_work))


@lru_cache(maxsize=1024)
def _pointed_out(clause: DraftedClause, at_work: frozenset[str]) -> tuple[Hint, ...]:
    language = primary(clause.language)
    asked = [check for check in CHECKS if check.code in at_work]
    heard = [check for check in asked if not check.languages or language in check.languages]
    found = (hint for check in heard for hint in check.find(clause))
    return tuple(sorted(found, key=lambda hint: (hint.start, hint.end, hint.rule)))


def brought_in(clause: DraftedClause, stood: DraftedClause, at_work: Collection[str] = USUAL) -> tuple[Hint, ...]:
    """Return what is pointed out in a clause on words that no hint was on, as often, in the wording that stood.

    >>> [hint.start for hint in brought_in(DraftedClause("On [x] they act; by [x] too."), DraftedClause("On [x]."))]
    [20]
    """
    known = Counter(_on(stood, hint) for hint in hints_on(stood, at_work))
    found = []
    for hint in hints_on(clause, at_work):
        known[_on(clause, hint)] -= 1
        if known[_on(clause, hint)] < 0:
            found.append(hint)
    return tuple(found)


def _on(clause: DraftedClause, hint: Hint) -> tuple[str, str]:
    return hint.rule, clause.text[hint.start : hint.end]
