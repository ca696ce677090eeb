"""Mentions in Chinese: "第五、六条第二款", "第五至七条", where the word stands behind the numbers of one list.

Method: one regular expression for the whole, and one for each number in it
(`negotiate.text.references.mention_words`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from negotiate.text.marks.labels import series_of
from negotiate.text.marks.numerals import han_value
from negotiate.text.marks.suffixes import suffix_rank
from negotiate.text.references.mention_parts import Item, Mention
from negotiate.text.references.mention_words import HAN, HAN_LISTED, HAN_STEP

_NO_CLAUSE = ("", 0, 0)


def han_mentions(text: str) -> Iterator[Mention]:
    """Yield the mentions in Chinese.

    >>> [(item.key[1], item.path) for item in next(han_mentions("第五、六条第一款")).items]
    [(5, ()), (6, ('一',))]
    """
    for found in HAN.finditer(text):
        items = [*_paragraphs(found, "alone", _NO_CLAUSE, found.span())] if found["alone"] else [*_clauses(found)]
        items[0] = replace(items[0], start=found.start())
        items[-1] = replace(items[-1], end=found.end())
        yield Mention(*found.span(), not found["alone"], tuple(items), found.start())


def _clauses(found: re.Match[str]) -> Iterator[Item]:
    """Yield the clauses of "第五、六条第二款", the last of them with its paragraphs."""
    series, at = series_of(found["unit"]), found.start("numbers")
    *others, last = HAN_LISTED.finditer(found["numbers"])
    for one in others:
        span = (at + one.start("number"), at + one.end())
        yield Item(*span, (series, _value(one["number"]), 0), *span, is_last=one["through"] is not None)
    rank = suffix_rank(f"之{found['suffix']}") if found["suffix"] else 0
    span, key = (at + last.start("number"), found.end("core")), (series, _value(last["number"]), rank)
    paragraphs = list(_paragraphs(found, "steps", key, span))
    first = paragraphs[0] if paragraphs else Item(*span, key, *span)
    yield replace(first, start=span[0], is_last=last["through"] is not None)
    yield from paragraphs[1:]


def _paragraphs(found: re.Match[str], group: str, key: tuple[str, int, int], number: tuple[int, int]) -> Iterator[Item]:
    """Yield the paragraphs of "第二、三款第（一）项", the last with all that follows, as those of a clause."""
    begin = found.start(group)
    steps = [
        (step[step.lastgroup or 0], step.start(step.lastgroup or 0) + begin) for step in HAN_STEP.finditer(found[group])
    ]
    if not steps:
        return
    (block, at), inner = steps[0], [(label, (start, start + len(label))) for label, start in steps[1:]]
    listed = list(HAN_LISTED.finditer(block)) if block[0] not in "(（" else []
    blocks: list[re.Match[str] | None] = [*listed] or [None]
    for one in blocks:
        label, start = (one["number"], at + one.start("number")) if one else (block, at)
        place = (start, start + len(label))
        is_final = one is None or one is listed[-1]
        below = inner if is_final else []
        path, places = (label, *(name for name, _ in below)), (place, *(span for _, span in below))
        end = found.end(group) if is_final else place[1]
        yield Item(start, end, key, *number, path, places, one is not None and one["through"] is not None)


def _value(number: str) -> int:
    """Return what a number in digits or in Han numerals stands for."""
    return int(number) if number.isdecimal() else han_value(number)
