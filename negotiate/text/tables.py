"""Tables inside a text: which paragraph is one, and where its cells are; it changes no word of them."""

import re
from itertools import pairwise

_RULE = re.compile(r"[^\S\n]*\|?[^\S\n]*:?-+:?[^\S\n]*(?:\|[^\S\n]*:?-+:?[^\S\n]*)*\|?[^\S\n]*")
_BORDER = re.compile(r"(?<!\\)\||\n")


def is_table(text: str) -> bool:
    r"""Say whether a paragraph is a table: rows with strokes, the second one a rule.

    >>> is_table("| a | b |\n|---|---|\n| 1 | 2 |")
    True
    """
    head, _, rest = text.partition("\n")
    rule = rest.partition("\n")[0]
    return "|" in head and "|" in rule and _RULE.fullmatch(rule) is not None


def cells(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return the rows of a table as [start, end) of their cells, the rule left out."""
    rows: list[tuple[tuple[int, int], ...]] = []
    begin = 0
    for number, line in enumerate(text.split("\n")):
        if number != 1:
            borders = [-1, *(found.start() for found in _BORDER.finditer(line)), len(line)]
            spans = [(left + 1, right) for left, right in pairwise(borders)]
            spans = [span for n, span in enumerate(spans) if n not in (0, len(spans) - 1) or line[slice(*span)].strip()]
            rows.append(tuple((begin + left, begin + right) for left, right in spans))
        begin += len(line) + 1
    return tuple(rows)
