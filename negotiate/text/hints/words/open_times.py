"""D1: time without a date: a measure called temporary that has no end, what recurs without a first date.

The finding is that of `negotiate.dates`, which knows the phrases; it comes with the clause.
"""

import re
from collections.abc import Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint, TimeLack

#: How often a body meets or is paid for: nobody asks from when.
_USUAL = re.compile(r"(?:(?:semi|bi)?-?annual(?:ly)?|yearly|biennial(?:ly)?|monthly|on an annual basis)", re.IGNORECASE)
#: Where it says "thereafter", the words before say from when.
_FROM = re.compile(r"\bthereafter\b", re.IGNORECASE)
_NEAR = 60


def _found(clause: DraftedClause) -> Iterator[Hint]:
    for lack in clause.lacks:
        if not _USUAL.fullmatch(clause.text, lack.start, lack.end) and not _says_from_when(clause.text, lack):
            yield Hint("D1", lack.start, lack.end, lack.says)


def _says_from_when(text: str, lack: TimeLack) -> bool:
    return _FROM.search(text[max(0, lack.start - _NEAR) : lack.end + _NEAR]) is not None


CHECK = DraftingCheck(
    code="D1",
    title="Time without a date",
    method="Measures called temporary, emergency or exceptional in a clause that gives them no end, and what comes "
    "again and again without a first date.",
    source="The practice of review and sunset clauses: a measure for a time says for how long.",
    limits="What another clause says of the end is not seen. Whether every date has its rule stands on the page of "
    "dates.",
    find=_found,
)
