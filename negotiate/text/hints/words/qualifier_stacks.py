"""M2: qualifiers in a heap ("as appropriate and where feasible"), and those that a change puts in or takes out."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.hints.words.sentences import sentence_starts
from negotiate.text.norms.phrasebooks import BOOKS
from negotiate.text.norms.qualifiers import qualifier_places, qualifiers
from negotiate.text.tokens import tokenize

#: So many qualifiers in one sentence are a heap.
HEAP = 3


def _found(clause: DraftedClause) -> Iterator[Hint]:
    places = qualifier_places(clause.text, clause.language)
    starts = sentence_starts(clause.text)
    for _, group in groupby(places, key=lambda place: bisect_right(starts, place[0])):
        heap = list(group)
        if len(heap) >= HEAP:
            said = ", ".join(dict.fromkeys(f"“{' '.join(clause.text[slice(*one)].split())}”" for one in heap))
            yield Hint("M2", heap[0][0], heap[-1][1], f"{len(heap)} qualifiers in one sentence: {said}.")
    if clause.edits:
        yield from _changed(clause)


def _changed(clause: DraftedClause) -> Iterator[Hint]:
    """Yield the qualifiers that edits put in or take out, where the rest of a replacement has them no less often."""
    tokens = tokenize(clause.before)
    at, done = 0, 0
    for edit in clause.edits:
        at += sum(map(len, tokens[done : edit.start]))
        done = edit.end
        new = "".join(edit.tokens)
        went = list(qualifiers("".join(tokens[edit.start : edit.end]), clause.language))
        for start, end in qualifier_places(new, clause.language):
            words = " ".join(new[start:end].casefold().split())
            if words in went:
                went.remove(words)
            else:
                yield Hint("M2", at + start, at + end, f"“{words}” is new here.")
        for words in went:
            yield Hint("M2", at, at + len(new), f"“{words}” stood here and is gone.")
        at += len(new)


CHECK = DraftingCheck(
    code="M2",
    title="Qualifiers",
    method=f"Phrases such as “as appropriate”, “where feasible” or “subject to national law”: {HEAP} or more in one "
    "sentence, and each one that a change puts in or takes out.",
    source="The practice of negotiation: every qualifier was somebody's condition, and together they leave a duty "
    "open.",
    limits="It knows the phrases of its list, and judges none of them.",
    find=_found,
    languages=tuple(BOOKS),
)
