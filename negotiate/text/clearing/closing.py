"""Closing: where a cut in a text closes, what stood right on either side may stand wrong side by side.

Takes out more, and puts nothing in: one of two spaces, a comma before a full stop, emphasis around nothing, a line with
nothing on it. Method: each cut is looked at until nothing beside it stands wrong; two that come to touch are one.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

#: Characters [start, end) that go.
Cut = tuple[int, int]

_BLANKS = " \t\u00a0\u3000"
_FIXED = "\u00a0"
#: Marks behind which no space stands, and marks before which none does.
_OPENERS = "([“‘（［"
_CLOSERS = ",.;:!?)]”’،؛؟，。；：、！？）］"
#: Marks that no line begins with.
_LIGHT = ",;،؛，；、"
#: Marks that give way to each of these, where nothing stands between.
_WEAKER = dict.fromkeys(",،，、", ",،，、") | dict.fromkeys(".;:!?)。؛؟；！？）", ",،，、;؛；")
#: Marks that hold words, and go with them.
_PAIRED = {"(": ")", "（": "）", "“": "”", "‘": "’"}
_MARKED = re.compile(r"(?<![*_~])([*_]{1,3}|~~)$")
#: How much is read on either side of a cut.
_NEAR = 64


def closed(text: str, cuts: Iterable[Cut], heads: Container[int]) -> list[Cut]:
    """Return cuts with the spaces and marks that would stand wrong where they close."""
    waiting = sorted(cuts, reverse=True)
    done: list[Cut] = []
    while waiting:
        start, end = waiting.pop()
        if done and start <= done[-1][1]:
            start = done.pop()[0]
        if waiting and end >= waiting[-1][0]:
            end = waiting.pop()[1]
        left, right = _wrong(_before(text, done, start, heads), _after(text, waiting, end))
        left = min(left, start - (done[-1][1] if done else 0))
        right = min(right, (waiting[-1][0] if waiting else len(text)) - end)
        (waiting if left or right else done).append((start - left, end + right))
    return done


def kept_between(cuts: Iterable[Cut], start: int, end: int) -> Iterator[Cut]:
    """Yield what cuts, in order, leave of the characters [start, end).

    >>> list(kept_between([(2, 3), (5, 9)], 0, 7))
    [(0, 2), (3, 5)]
    """
    for first, last in cuts:
        if first > start:
            yield start, min(first, end)
        start = max(start, last)
    if start < end:
        yield start, end


def _before(text: str, done: Sequence[Cut], start: int, heads: Container[int]) -> str:
    """Return what stays before a cut, as far back as to the next sign, behind cuts that are done; no enumerator."""
    found = ""
    for first, last in (*done[:-_NEAR:-1], (0, 0)):
        near = text[max(last, start - _NEAR) : start]
        if near.endswith(tuple(_BLANKS)) and last + len(text[last:start].rstrip(_BLANKS)) in heads:
            return near[len(near.rstrip(_BLANKS)) :] + found
        found = near + found
        if found.strip(_BLANKS) or len(found) >= _NEAR:
            break
        start = first
    return found


def _after(text: str, waiting: Sequence[Cut], end: int) -> str:
    """Return what stays behind a cut, as far as to the next sign, between cuts that wait, the first of them last."""
    found = ""
    for first, last in reversed(waiting):
        found += text[end : min(first, end + _NEAR)]
        if found.strip(_BLANKS) or len(found) >= _NEAR:
            return found
        end = last
    return found + text[end : end + _NEAR]


def _wrong(before: str, after: str) -> tuple[int, int]:
    """Return how many signs before a cut and after it would stand wrong beside each other.

    >>> _wrong("act, ", ", or"), _wrong("act ", " here"), _wrong("act **", "** here"), _wrong("act ", "now")
    ((2, 0), (1, 0), (2, 2), (0, 0))
    """
    head, tail = before.rstrip(_BLANKS), after.lstrip(_BLANKS)
    left, right = len(before) - len(head), len(after) - len(tail)
    if head[-1:] in ("", "\n"):
        is_bare = head and tail[:1] in ("", "\n")
        return (
            (len(before) - len(before.rstrip()), right)
            if is_bare
            else (0, len(after) - len(after.lstrip(_BLANKS + _LIGHT)))
        )
    if head[-1] in _WEAKER.get(tail[:1], ""):
        return left + 1, 0
    if left and right:
        return (0, right) if _FIXED in before[len(head) :] else (left, 0)
    if left and (not tail or tail[0] == "\n" or tail[0] in _CLOSERS):
        return left, 0
    if right and head[-1] in _OPENERS:
        return 0, right
    return (0, 0) if left or right else _held(before, after)


def _held(before: str, after: str) -> tuple[int, int]:
    """Return the marks that would hold nothing: parentheses, quotation marks, emphasis."""
    mark = _MARKED.search(before)
    if mark is None:
        return (1, 1) if after and after[0] == _PAIRED.get(before[-1:]) else (0, 0)
    sign = mark.group()
    return (len(sign), len(sign)) if after.startswith(sign) and after[len(sign) :][:1] != sign[0] else (0, 0)
