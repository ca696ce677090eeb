"""One form of a text for finding things in it, with the way back to the characters as they are written.

Texts come with no-break spaces, soft hyphens, marks that only steer the direction of the line, digits of other
scripts. A pattern is written once, for the form; what it finds is said in offsets of the text itself, which is
never changed. Known here: signs alone, no words and no language.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

#: Signs that nobody sees: zero width, direction, soft hyphen, byte order mark, tatweel.
INVISIBLE = "\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
#: Hyphens and minus signs that stand for "-"; a dash (U+2013, U+2014) says something else and stays.
HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
#: What no reader sees and no writer means: control characters but tab, line feed, form feed and carriage return, and
#: halves of surrogate pairs.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
#: Points of Arabic vowels, which some printers set and others leave out.
VOWELS = "\u064b-\u0652\u0670"
#: A line that begins like this is a paragraph, an item, a row or a heading of its own.
_OPENS_LINE = r"[(\[（]?(?:\w{1,2}|[0-9]{1,3}|[ivxlc]{1,6})[.)\]）]|[-–—•*|#>_]"
#: A line break at which the sentence goes on, with the spaces round it.
_RUN_ON = rf"(?<!\n)[^\S\n]*\n(?![^\S\n]*(?:\n|{_OPENS_LINE}|$))[^\S\n]*"
_ODD = re.compile(
    rf"(?P<none>[{INVISIBLE}{VOWELS}]+)|(?P<hyphen>[{HYPHENS}])|(?P<space>{_RUN_ON}|[^\S\n]{{2,}}|(?! )[^\S\n])"
    r"|(?P<wide>[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a])|(?P<digit>(?![0-9])\d)"
)


@dataclass(frozen=True, slots=True)
class MatchingForm:
    """A text as patterns read it; `text[start:end]` stands at `place(start, end)` of the text as it is written."""

    text: str
    #: Where a stretch of the form begins, and by how much its characters stand further on in the text.
    _begins: tuple[int, ...] = field(default=(0,), repr=False)
    _shifts: tuple[int, ...] = field(default=(0,), repr=False)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where characters [start, end) of the form stand in the text; an empty stretch stays empty."""
        first = self._offset(start)
        return first, self._offset(end - 1) + 1 if end > start else first

    def _offset(self, index: int) -> int:
        return index + self._shifts[bisect_right(self._begins, index) - 1]


def matching_form(text: str) -> MatchingForm:
    r"""Return the text with plain spaces, hyphens and digits, single spaces, and without signs that nobody sees.

    A line break is a space where the sentence goes on; it stays before an empty line, an item, a row, a heading.
    Cost: one pass.

    >>> form = matching_form("twenty\u2011five\u00a0 years\nafter")
    >>> form.text, form.place(12, 17)
    ('twenty-five years after', (13, 18))
    """
    pieces, lengths = [], []
    reached = 0
    for found in _ODD.finditer(text):
        pieces += [text[reached : found.start()], _plain(found)]
        lengths += [found.start() - reached, found.end() - found.start()]
        reached = found.end()
    if not pieces:
        return MatchingForm(text)
    pieces.append(text[reached:])
    lengths.append(len(text) - reached)
    return MatchingForm("".join(pieces), *_shifts(pieces, lengths))


def _plain(found: re.Match[str]) -> str:
    """Return what an odd sign is read as."""
    match found.lastgroup:
        case "none":
            return ""
        case "hyphen":
            return "-"
        case "space":
            return " "
        case "wide":
            return unicodedata.normalize("NFKC", found[0])
        case _:
            return str(unicodedata.digit(found[0]))


def _shifts(pieces: list[str], lengths: list[int]) -> Iterator[tuple[int, ...]]:
    """Yield where the pieces begin in the form, and how far behind that they begin in the text."""
    begins = tuple(accumulate(map(len, pieces[:-1]), initial=0))
    yield begins
    yield tuple(there - here for there, here in zip(accumulate(lengths[:-1], initial=0), begins, strict=True))
