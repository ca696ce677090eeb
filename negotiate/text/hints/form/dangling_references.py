"""X1: a reference to a clause or a paragraph that is not there, or by its number to the clause in which it stands."""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.marks.labels import parse_label
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.references.paragraph_paths import Key, Path, is_run_in
from negotiate.text.references.references import Reference, ReferenceScope, references
from negotiate.text.references.resolving import ReferenceStanding, Resolution, resolve_by_key

#: "An Annex VII arbitral tribunal" is one of another instrument.
_ADJECTIVE = re.compile(r"\b[Aa]n?\s$")


#: So many paragraphs that are not there are looked for inside the lines of a clause.
MOST = 32


def placed_references(text: str) -> tuple[tuple[Reference, int], ...]:
    """Return the references of a text, line by line, each with the character at which its line begins."""
    lines = text.splitlines(keepends=True)
    starts = accumulate(map(len, lines), initial=0)
    return tuple((one, at) for line, at in zip(lines, starts, strict=False) for one in _in_line(line))


@lru_cache(maxsize=4096)
def _in_line(line: str) -> tuple[Reference, ...]:
    """Return the references of one line; remembered, for a change leaves most lines as they are."""
    return references(line)


def resolved(clause: DraftedClause, found: Sequence[Reference]) -> tuple[Resolution, ...]:
    """Return what references of a clause point to, by its label; of two neighbours with one label the later.

    A paragraph that may be there unseen is taken to be there, and so is any beyond the first `MOST` that are not.
    """
    if not found:
        return ()
    bearers = _bearers(clause)
    plain = resolve_by_key(found, bearers, clause.label)
    aimed_at = {one.identity for one in plain if one.reference.path}
    bodies: dict[Hashable, str] = {one.label: one.body for one in clause.neighbours if one.label in aimed_at}
    bodies |= {clause.label: clause.text} if clause.label else {}
    told = resolve_by_key(found, bearers, clause.label, {label: _paths(body) for label, body in bodies.items()})
    missing = [one for one, strict in zip(plain, told, strict=True) if strict.standing is ReferenceStanding.DANGLING]
    asked = dict.fromkeys((one.reference.path, bodies[one.identity]) for one in missing if one.identity in bodies)
    unseen = {place: n >= MOST or _may_stand(*place) for n, place in enumerate(asked)}
    return tuple(
        easy if unseen.get((easy.reference.path, bodies.get(easy.identity, ""))) else strict
        for easy, strict in zip(plain, told, strict=True)
    )


def _bearers(clause: DraftedClause) -> Mapping[Key, str]:
    """Return the labels of a text by their keys; where two have one key, that of the clause itself stands."""
    labels = [one.label for one in clause.neighbours]
    labels.insert(clause.place, clause.label)
    bearers = _by_key(tuple(labels))
    return {**bearers, parse_label(clause.label).key: clause.label} if clause.label else bearers


@lru_cache(maxsize=64)
def _by_key(labels: tuple[str, ...]) -> dict[Key, str]:
    """Return labels by their keys, the later of two; remembered, for every clause of a text asks for the same."""
    return {parse_label(label).key: label for label in labels if label}


def _may_stand(path: Path, body: str) -> bool:
    """Say whether a paragraph may be there unseen: inside a line, or where the clause has no numbers of its kind."""
    is_counted = not path[0].isdecimal() or any(other[:1] and other[0].isdecimal() for other in _paths(body))
    return not is_counted or is_run_in(path, body)


@lru_cache(maxsize=1024)
def _paths(body: str) -> frozenset[tuple[str, ...]]:
    return frozenset(one.path for one in paragraphs(body))


def _found(clause: DraftedClause) -> Iterator[Hint]:
    if not any(one.label for one in clause.neighbours):
        return
    placed = placed_references(clause.text)
    for one, (reference, at) in zip(resolved(clause, [found for found, _ in placed]), placed, strict=True):
        span = at + reference.start, at + reference.end
        if one.standing is ReferenceStanding.DANGLING and not _is_adjective(clause.text, span[0]):
            yield Hint("X1", *span, f"“{reference.text}” points to nothing in this text.")
        elif one.standing is ReferenceStanding.SELF and reference.scope is ReferenceScope.CLAUSE and not reference.path:
            yield Hint("X1", *span, "This is the clause in which it stands: “this article” would follow its number.")


def _is_adjective(text: str, start: int) -> bool:
    return _ADJECTIVE.search(text[max(0, start - 4) : start]) is not None


CHECK = DraftingCheck(
    code="X1",
    title="References that lead nowhere",
    method="Every mention of a clause or a paragraph is looked up among the labels and the numbers of the text.",
    source="Joint Practical Guide of the European Parliament, the Council and the Commission, guideline 16: references "
    "are exact.",
    limits="References to other instruments are not followed; one that was right before a renumbering and names "
    "another clause now is found there, not here.",
    find=_found,
)
