"""The text of a file by lines and by offsets: white space and line ends only, it knows nothing of titles."""

import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its lines and where each of them starts."""

    text: str
    lines: tuple[str, ...]
    starts: Sequence[int]

    def line_at(self, offset: int) -> int:
        """Return the index of the line that holds the character at `offset`."""
        return bisect_right(self.starts, offset) - 1

    def is_blank(self, index: int) -> bool:
        """Say whether a line holds only white space; there are blank lines before and after the text."""
        return not 0 <= index < len(self.lines) or not self.lines[index].strip()


def open_page(text: str) -> Page:
    """Return the page of a text whose line ends are normal."""
    lines = tuple(text.split("\n"))
    return Page(text, lines, array("q", accumulate((len(line) + 1 for line in lines[:-1]), initial=0)))


def normalise(text: str) -> str:
    r"""Return the text in Unicode normal form C, every line ended by a line feed.

    >>> normalise("a\r\ne\u0301\rb")
    'a\né\nb'
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def trim(text: str) -> str:
    r"""Return the text without the blank lines before and after it; nothing else is touched.

    >>> trim("\n \n  a \n\nb \n\n")
    '  a \n\nb '
    """
    first = len(text) - len(text.lstrip())
    last = text.find("\n", len(text.rstrip()))
    return text[text.rfind("\n", 0, first) + 1 : len(text) if last < 0 else last] if text.strip() else ""
