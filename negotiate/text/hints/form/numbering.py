"""N1: numbers that do not run on, what stands twice, and a label with bis or ter once the clause is agreed."""

from collections.abc import Iterator, Sequence

from negotiate.text.arrangement.repeated import repetitions
from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.marks.labels import Irregular, irregularities, parse_label
from negotiate.text.marks.miscounts import Miscount, miscounts

#: Items of lists may well say the same; a paragraph of so many words hardly does.
LONG = 12
_SAYS = {
    Irregular.GAP: "a number is missing",
    Irregular.REPEAT: "the number was used before",
    Irregular.DISORDER: "the number is lower than the one before it",
}


def _found(clause: DraftedClause) -> Iterator[Hint]:
    for one in miscounts([clause.text]):
        if one.after or clause.neighbours:
            yield Hint("N1", one.start, one.end, _miscounted(one))
    for twice in repetitions(clause.text):
        if not twice.is_number and len(twice.text.split()) >= LONG:
            yield Hint("N1", twice.start, twice.end, twice.says)
    if clause.label:
        yield from _labelled(clause)


def _miscounted(one: Miscount) -> str:
    if not one.after:
        return f"The list begins with “{one.enumerator}”."
    return f"“{one.enumerator}” follows “{one.after}”: {_SAYS[one.kind]}."


def _labelled(clause: DraftedClause) -> Iterator[Hint]:
    """Yield what is to be said of the label of the clause, at its heading."""
    end = len(clause.text.partition("\n")[0])
    labels, place = [one.label for one in clause.neighbours], clause.place
    labels.insert(place, clause.label)
    for one in irregularities(labels):
        if one.index == place and not _runs_on(labels[:place], clause.label):
            yield Hint("N1", 0, end, f"“{clause.label}” does not run on from the labels before it: {_SAYS[one.kind]}.")
    label = parse_label(clause.label)
    if clause.is_agreed and label.rank:
        yield Hint("N1", 0, end, f"The clause is marked as agreed, and its label still says “{label.core}”.")


def _runs_on(before: Sequence[str], label: str) -> bool:
    """Say whether a label follows the nearest of its kind, or begins anew, as the articles of an annex do."""
    own = parse_label(label)
    nearest = next((one for one in map(parse_label, reversed(before)) if one.series == own.series), None)
    return own.ordinal == 1 or nearest is None or own.ordinal == nearest.ordinal + 1


CHECK = DraftingCheck(
    code="N1",
    title="Numbers that do not run on",
    method="The numbers of paragraphs and the labels of clauses are counted, brackets and options taken into account; "
    "a number or a long paragraph that stands twice, and bis or ter in the label of an agreed clause.",
    source="United Nations Editorial Manual: bis and ter mark what is inserted while a text is negotiated.",
    limits="A list that begins anew after words without a number is taken for another list.",
    find=_found,
)
