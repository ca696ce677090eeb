"""Binding: to which words a hint belongs, so that what was said of it lasts until they change."""

import hashlib
from bisect import bisect_right

from negotiate.text.diff.paragraphs.alignment import body
from negotiate.text.hints.hint import Hint
from negotiate.text.marks.paragraphs import paragraphs


def bound_to(text: str, hint: Hint) -> str:
    r"""Return a name of the words that a hint is on: those of its paragraph, whatever number that has, and its own.

    >>> one, other = Hint("P1", 7, 10, ""), Hint("P1", 15, 18, "")
    >>> bound_to("1. Act [x].", one) == bound_to("1. No.\n\n2. Act [x].", other)
    True
    """
    blocks = paragraphs(text)
    place = bisect_right([block.start for block in blocks], hint.start) - 1
    around = body(blocks[place]) if place >= 0 else ""
    parts = (hint.rule, " ".join(text[hint.start : hint.end].split()), " ".join(around.split()))
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()
