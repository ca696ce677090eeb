"""B1: brackets that do not fit: without a partner, empty, an option without another, agreed words in brackets."""

from collections.abc import Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.marks.brackets import SpanKind, parse
from negotiate.text.marks.options.options import Option, options

_OPEN = (SpanKind.CONTESTED, SpanKind.OPTIONAL, SpanKind.ALTERNATIVE, SpanKind.DELETE_ASKED)


def _found(clause: DraftedClause) -> Iterator[Hint]:
    brackets = parse(clause.text)
    for fault in brackets.faults:
        yield Hint("B1", fault.offset, fault.offset + 1, f"This bracket {fault.kind.value}.")
    for option in _alone(options(clause.text)):
        says = f"“{option.name}” is the only one of its kind here: there is nothing to choose from."
        yield Hint("B1", option.start, option.words, says)
    agreed = (span for span in brackets.spans if clause.is_agreed and span.kind in _OPEN)
    if (first := next(agreed, None)) is not None:
        says = "The clause is marked as agreed, and these words stand in brackets."
        yield Hint("B1", first.start, first.end, says)


def _alone(found: tuple[Option, ...]) -> Iterator[Option]:
    """Yield the options whose set has no other; a bare "Alt" or "3 alt" stands beside the paragraph before it."""
    sets: dict[int, list[Option]] = {}
    for option in found:
        sets.setdefault(option.set, []).append(option)
    return (rivals[0] for rivals in sets.values() if len(rivals) == 1 and rivals[0].kind == "option")


CHECK = DraftingCheck(
    code="B1",
    title="Brackets that do not fit",
    method="Brackets are paired; those left over, or with nothing inside, are pointed out. So is an option that has no "
    "other, and the first brackets of a clause that is marked as agreed.",
    source="The practice of negotiation: square brackets hold what is not agreed.",
    limits="What brackets mean differs between forums; those round numbers or notes are left alone.",
    find=_found,
)
