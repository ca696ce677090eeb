"""The text of a file by lines and by offsets: white space and line ends only, it knows nothing of titles."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from negotiate.characters import INVISIBLE

#: White space and signs that nobody sees, at the edges of a line or of a text.
EDGE = rf"[\s{INVISIBLE}]*"
_HEAD = re.compile(rf"\A{EDGE}")
#: The same signs one by one: to strip them takes one look at either end, where a search would try every gap between.
_AT_EDGES = "".join(re.findall(rf"[\s{INVISIBLE}]", "".join(map(chr, range(0x10000)))))
#: What underlines a title of Markdown; one hyphen alone opens an item.
UNDERLINE = re.compile(r"(?:=+|-{2,})[^\S\n]*")
_WORDS = rf"(?![{INVISIBLE}]*[#>|*+\\=-])\S[^\n]{{0,200}}(?<![.;:,])\n"
#: A title of Markdown that is underlined: one line with nothing before it, or up to three above "===".
_UNDERLINED = re.compile(
    rf"(?:(?<=\n\n)|(?<![\s\S]))(?P<words>{_WORDS}(?:(?:{_WORDS}){{0,2}}(?=={{3}}))?)"
    rf"(?P<line>{UNDERLINE.pattern})(?=\n|\Z)"
)
#: Every way to end a line: the separators of Unicode among them, and what word processors write for a new line.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")


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
        return not 0 <= index < len(self.lines) or not bare(self.lines[index])

    def words(self, index: int) -> str:
        """Return a line without what nobody sees at its edges."""
        return bare(self.lines[index])

    def start_of(self, index: int) -> int:
        """Return the offset at which the words of a line begin."""
        line = self.lines[index]
        edge = _HEAD.match(line)
        return self.starts[index] + (edge.end() if edge else 0)


def bare(words: str) -> str:
    """Return words without white space and unseen signs before and after them."""
    return words.strip(_AT_EDGES)


def open_page(text: str) -> Page:
    """Return the page of a text whose line ends are normal."""
    lines = tuple(text.split("\n"))
    return Page(text, lines, array("q", accumulate((len(line) + 1 for line in lines[:-1]), initial=0)))


def normalise(text: str) -> str:
    r"""Return the text in Unicode normal form C, every line ended by a line feed, titles marked by "#" alone.

    >>> normalise("a\r\ne\u0301\rb")
    'a\né\nb'
    """
    return _UNDERLINED.sub(_hashed, unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text)))


def _hashed(found: re.Match[str]) -> str:
    """Return an underlined title as one line with signs before it; the lines after its first stay as blank ones."""
    words = found["words"].removesuffix("\n").split("\n")
    return f"{'#' if found['line'][0] == '=' else '##'} {' '.join(map(str.strip, words))}" + "\n" * len(words)


def trim(text: str) -> str:
    r"""Return the text without the blank lines before and after it; nothing else is touched.

    >>> trim("\n \n  a \n\nb \n\n")
    '  a \n\nb '
    """
    words = bare(text)
    first = text.find(words)
    last = text.find("\n", first + len(words))
    return text[text.rfind("\n", 0, first) + 1 : len(text) if last < 0 else last] if words else ""
