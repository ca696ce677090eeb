"""P1: a placeholder that is left: "[x]", "[placeholder for …]", "20XX", "TBD", a row of dots or underscores."""

import re
from collections.abc import Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.marks.brackets import SpanKind, parse

#: In capitals, "XX" alone may be a Roman number.
_BARE = re.compile(r"(?<!\w)(?:\d\d[Xx]{2}|T\.?B\.?[DC]\.?|_{3,}|\?{2,}|\.{5,}|…{2,})(?!\w)")


def _found(clause: DraftedClause) -> Iterator[Hint]:
    held = [span for span in parse(clause.text).spans if span.kind is SpanKind.PLACEHOLDER]
    for span in held:
        yield Hint("P1", span.start, span.end, "This is still to be filled in.")
    inside = {place for span in held for place in range(span.start, span.end)}
    for bare in _BARE.finditer(clause.text):
        if bare.start() not in inside:
            yield Hint("P1", *bare.span(), "This is still to be filled in.")


CHECK = DraftingCheck(
    code="P1",
    title="Something is still to be filled in",
    method="Brackets that hold a letter, dots or “placeholder”, doubled numbers, and “20XX”, “TBD” or a row of dots "
    "without brackets.",
    source="Legal scrub: a text is adopted whole.",
    limits="A placeholder that reads as an ordinary word is not seen.",
    find=_found,
)
