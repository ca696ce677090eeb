"""Lists of what a text protects: their opening, their items, and the words that leave them open; for English.

Method: paragraphs under one whose last sign is a colon are its items. Such a list is one of protected things where its
opening, or the heading of the clause, speaks of protecting or sparing. What is listed in a running sentence is not
found.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from negotiate.text.language import primary
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.norms.asked_passages import Path

_PROTECTS = re.compile(r"\b(?:protect(?:s|ed|ing|ion)?|safeguard(?:s|ed|ing)?|spare[sd]?|sparing)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\bincluding,? but not limited to\b|\binter alia\b|\bamong others?\b|\bin particular\b|\bsuch as\b|\bincluding\b"
    r"|\bany other\b|\bwhatever else\b|\band others?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One item at characters [start, end) of the text, by its path; `open_words` are those that leave room for more."""

    start: int
    end: int
    path: Path
    open_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProtectedList:
    """A list with its opening at characters [start, end); `open_words` say that it is not closed."""

    start: int
    end: int
    path: Path
    open_words: tuple[str, ...]
    items: tuple[ListedItem, ...]


@lru_cache(maxsize=4096)
def protected_lists(heading: str, body: str, language: str = "en") -> tuple[ProtectedList, ...]:
    r"""Return the lists of protected things in a clause, in the order of the text.

    >>> [found] = protected_lists("Protection", "1. It extends in particular to:\n\n(a) hospitals;\n\n(b) water.")
    >>> found.open_words, [item.path for item in found.items]
    (('in particular',), [('1', 'a'), ('1', 'b')])
    """
    if primary(language) != "en":
        return ()
    blocks = paragraphs(body)
    found = (_list_at(body, blocks, at) for at, block in enumerate(blocks) if block.text.rstrip().endswith(":"))
    is_of_clause = _PROTECTS.search(heading) is not None
    return tuple(
        one for one in found if one.items and (is_of_clause or _PROTECTS.search(body[one.start : one.end]) is not None)
    )


def _list_at(body: str, blocks: tuple[Paragraph, ...], at: int) -> ProtectedList:
    """Return what hangs on a paragraph: those below it that are one level deeper, up to the next of its own."""
    opening = blocks[at]
    depth = opening.depth if opening.enumerator else 0
    below = takewhile(lambda block: bool(block.enumerator) and block.depth > depth, blocks[at + 1 :])
    items = tuple(
        ListedItem(block.start, block.end, block.path, _open_words(block.text))
        for block in below
        if block.depth == depth + 1
    )
    return ProtectedList(
        opening.start, opening.end, opening.path, _open_words(body[opening.start : opening.end]), items
    )


def _open_words(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found[0].casefold() for found in _OPEN.finditer(words)))
