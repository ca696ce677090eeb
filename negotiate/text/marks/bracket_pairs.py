"""Pairing: which opening bracket a closing one closes, and which of either has no partner.

A bracket is paired inside its paragraph first. What is left there may reach into other paragraphs only as whole
paragraphs are bracketed: from the head of one, or from one that breaks off ("…:"), to the end of one, and never past a
heading. So a slip is reported in the paragraph where it was made, and does not swallow the next hundred. Method: a
stack for each paragraph, and one for what reaches over; linear.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import partial

from negotiate.text.marks.options.option_labels import LABEL
from negotiate.text.marks.paragraphs import Paragraph

_SIGN = re.compile(r"[\[\]［］]")
_OPENING = "[［"
#: Marks that may stand between the edge of a paragraph and a bracket that takes it in.
_LEAD = re.compile(rf"(?:[\s\[［*_>|-]|{LABEL})*", re.IGNORECASE)
_REST = re.compile(r"(?:[\s\]］.;:,*_|}]|\[\^\w+\]|\b(?:and|or)\b)*", re.IGNORECASE)


class FaultKind(Enum):
    """What is wrong with a bracket."""

    UNOPENED = "closes nothing"
    UNCLOSED = "is never closed"
    EMPTY = "holds nothing"


def paired(text: str, blocks: Sequence[Paragraph]) -> tuple[dict[int, int], dict[int, FaultKind]]:
    """Return where each bracket that has a partner opens and ends, and what is wrong with every other, by offset."""
    ends: dict[int, int] = {}
    stray: dict[int, FaultKind] = {}
    waiting: list[int] = []
    for start, end, block in _stretches(text, blocks):
        opened, closed = _inside(text, start, end, ends)
        at_end = bisect_left(closed, True, key=partial(_is_at_end, text, end)) if waiting else len(closed)
        for number, at in enumerate(closed):
            if waiting and number >= at_end:
                ends[waiting.pop()] = at + 1
            else:
                stray[at] = FaultKind.UNOPENED
        if block is None or block.text.startswith("#"):
            stray.update(dict.fromkeys(waiting, FaultKind.UNCLOSED))
            waiting.clear()
        head = _head(text, block) if block is not None and opened else len(text)
        waiting += opened[: bisect_right(opened, head)]
        stray.update(dict.fromkeys(opened[bisect_right(opened, head) :], FaultKind.UNCLOSED))
    stray.update(dict.fromkeys(waiting, FaultKind.UNCLOSED))
    return ends, stray


def _stretches(text: str, blocks: Sequence[Paragraph]) -> Iterator[tuple[int, int, Paragraph | None]]:
    """Yield the paragraphs of a text with their places; a text without any as one stretch."""
    if not blocks:
        yield 0, len(text), None
    for block in blocks:
        yield block.start, block.end, block


def _inside(text: str, start: int, end: int, ends: dict[int, int]) -> tuple[list[int], list[int]]:
    """Pair the brackets of one paragraph into `ends`; return the openings and the closings that are left."""
    opened: list[int] = []
    closed: list[int] = []
    for sign in _SIGN.finditer(text, start, end):
        if sign.group() in _OPENING:
            opened.append(sign.start())
        elif opened:
            ends[opened.pop()] = sign.end()
        else:
            closed.append(sign.start())
    return opened, closed


def _head(text: str, block: Paragraph) -> int:
    """Return up to where an opening bracket can take in what follows: at the head, or anywhere if it breaks off."""
    last = block.text.rstrip(" \t*_\n")[-1:]
    if last and (last in ":：,，[［" or last.isalnum()):
        return block.end
    begin = block.start + block.text.index(block.enumerator) + len(block.enumerator)
    lead = _LEAD.match(text, begin, block.end)
    return lead.end() if lead else begin


def _is_at_end(text: str, end: int, at: int) -> bool:
    """Say whether nothing but marks follows; where that is so of one bracket, it is so of all behind it."""
    return _REST.fullmatch(text, at, end) is not None
