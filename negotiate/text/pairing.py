"""Pairing: which opening bracket a closing one closes, and which of either has no partner.

A bracket is paired inside its paragraph first. What is left there may reach into other paragraphs only as whole
paragraphs are bracketed: from the head of one, or from one that breaks off ("…:"), to the end of one, and never past
a heading. So a slip is reported in the paragraph where it was made, and does not swallow the next hundred. Method: a stack for each
paragraph, and one for what reaches over; linear.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from negotiate.text.option_names import LABEL
from negotiate.text.paragraphs import Paragraph

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
        for at in closed:
            if waiting and _is_at_end(text, at, end):
                ends[waiting.pop()] = at + 1
            else:
                stray[at] = FaultKind.UNOPENED
        if block is None or block.text.startswith("#"):
            stray.update(dict.fromkeys(waiting, FaultKind.UNCLOSED))
            waiting.clear()
        for at in opened:
            if block is None or _is_at_head(text, at, block):
                waiting.append(at)
            else:
                stray[at] = FaultKind.UNCLOSED
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


def _is_at_head(text: str, at: int, block: Paragraph) -> bool:
    """Say whether an opening bracket can take in what follows: at the head of a paragraph, or of one that breaks off."""
    begin = block.start + block.text.index(block.enumerator) + len(block.enumerator)
    if at < begin or _LEAD.fullmatch(text, begin, at) is not None:
        return True
    last = text[at:block.end].rstrip(" \t*_\n")[-1]
    return last in ":：,，[［" or last.isalnum()


def _is_at_end(text: str, at: int, end: int) -> bool:
    return _REST.fullmatch(text, at, end) is not None
