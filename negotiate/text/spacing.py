"""Spaces that a cut word leaves: two where one was, one before a comma. Found in lines that a draft has written anew.

Plain spaces alone; columns of tables, and what stands in the text that was begun from, are let be.
"""

import re
from collections.abc import Iterator

from negotiate.text.unseen import place_of

_LOOSE = re.compile(r"(?<=\S) +(?= \S)| +(?=[,.](?:\s|$))|(?<=[(\[]) +(?=\S)")


def loose_spaces(text: str, base: str = "") -> tuple[str, ...]:
    """Return where spaces stand that a cut word has left, in lines that do not stand in a base.

    >>> loose_spaces("States  act , soon.")
    ('in paragraph 1, between “States” and “act , soon.”', 'in paragraph 1, between “States act” and “, soon.”')
    """
    return tuple(place_of(text, start) for start, _ in _found(text, base))


def without_loose_spaces(text: str, base: str = "") -> str:
    """Return a text without them.

    >>> without_loose_spaces("States  act , soon.")
    'States act, soon.'
    """
    for start, end in reversed(tuple(_found(text, base))):
        text = text[:start] + text[end:]
    return text


def _found(text: str, base: str) -> Iterator[tuple[int, int]]:
    known, at = frozenset(base.split("\n")), 0
    for line in text.split("\n"):
        if line not in known and not line.lstrip().startswith("|"):
            yield from ((at + found.start(), at + found.end()) for found in _LOOSE.finditer(line))
        at += len(line) + 1
