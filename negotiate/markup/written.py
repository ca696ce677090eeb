"""A text and what is being written of it, as stretches of words: the redline of a surface in which people write.

A surface draws no tag of ours: it is given words, each kept, struck or added, and knows by itself how they look.
"""

from collections.abc import Iterator
from enum import Enum
from itertools import groupby

from negotiate.text.diff.diff import diff
from negotiate.text.diff.list_items import drawn_items
from negotiate.text.merge.kept_words import drawn_parts
from negotiate.text.tokens import tokenize


class WrittenMark(Enum):
    """What becomes of words, as the sign by which a surface knows it."""

    KEPT = "="
    STRUCK = "-"
    ADDED = "+"


Written = tuple[WrittenMark, str]


def written(base: str, new: str) -> tuple[Written, ...]:
    """Return the words of two texts in the order of a redline; those kept or struck are `base`, kept or added `new`.

    White space that stands before a struck word and before the one in its place is kept, so that whoever writes there
    stands beside the word.

    >>> [(mark.value, words) for mark, words in written("States shall act.", "States should act.")]
    [('=', 'States '), ('-', 'shall'), ('+', 'should'), ('=', ' act.')]
    """
    joined = groupby(((mark, words) for mark, words in _laid(base, new) if words), key=lambda one: one[0])
    return tuple((mark, "".join(words for _, words in run)) for mark, run in joined)


def _laid(base: str, new: str) -> Iterator[Written]:
    tokens = tokenize(base)
    reached = 0
    for _, edit in drawn_items(tokens, diff(base, new)):
        yield WrittenMark.KEPT, "".join(tokens[reached : edit.start])
        for gone, come, stays in drawn_parts(tokens[edit.start : edit.end], edit.tokens):
            space = _shared_space(gone, come)
            yield WrittenMark.KEPT, gone[:space]
            yield WrittenMark.STRUCK, gone[space:]
            yield WrittenMark.ADDED, come[space:]
            yield WrittenMark.KEPT, stays
        reached = edit.end
    yield WrittenMark.KEPT, "".join(tokens[reached:])


def _shared_space(gone: str, come: str) -> int:
    """Return how many characters of white space, no break among them, two wordings begin with alike."""
    same = 0
    for one, other in zip(gone, come, strict=False):
        if one != other or not one.isspace() or one in "\n\r":
            break
        same += 1
    return same
