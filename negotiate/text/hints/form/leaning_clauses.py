"""D2: a clause that leans on one which has lapsed, or stands in brackets as a whole."""

from collections.abc import Iterator
from functools import lru_cache

from negotiate.text.hints.form.dangling_references import placed_references, resolved
from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint, NeighbourClause
from negotiate.text.marks.brackets import SpanKind, parse


def _found(clause: DraftedClause) -> Iterator[Hint]:
    if stands_in_brackets(clause.text):
        return
    placed = placed_references(clause.text)
    found = resolved(clause, [reference for reference, _ in placed])
    aimed_at = {one.identity for one in found if one.identity not in (None, clause.label)}
    unsteady = {one.label: _unsteady(one) for one in clause.neighbours if one.label in aimed_at}
    for one, (reference, at) in zip(found, placed, strict=True):
        if what := unsteady.get(str(one.identity)):
            says = f"{one.identity}, to which this points, {what}."
            yield Hint("D2", at + reference.start, at + reference.end, says)


def _unsteady(neighbour: NeighbourClause) -> str:
    """Return why a clause cannot be leaned on, "" where it can."""
    if neighbour.has_lapsed:
        return "has lapsed"
    return "stands in brackets as a whole" if stands_in_brackets(neighbour.body) else ""


@lru_cache(maxsize=1024)
def stands_in_brackets(text: str) -> bool:
    r"""Say whether all paragraphs of a text stand in brackets.

    >>> stands_in_brackets("[1. Act.]\n\n[2. Report.]"), stands_in_brackets("[1. Act.]\n\n2. Report.")
    (True, False)
    """
    if "[" not in text and "［" not in text:
        return False
    spans = [span for span in parse(text).spans if span.depth == 1 and span.kind is SpanKind.CONTESTED]
    outside, at = "", 0
    for span in spans:
        outside, at = outside + text[at : span.start], span.end
    return bool(spans) and not any(sign.isalnum() for sign in outside + text[at:])


CHECK = DraftingCheck(
    code="D2",
    title="Leaning on a clause that is not settled",
    method="A reference is followed to its clause: one that has lapsed, or all of whose words stand in brackets.",
    source="The practice of negotiation: nothing is agreed on a condition that is still open.",
    limits="A clause of which only a part stands in brackets is not pointed out; a clause that leans without naming "
    "the other is not seen.",
    find=_found,
)
