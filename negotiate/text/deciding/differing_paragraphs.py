"""What differs between several texts, in whole paragraphs: what all share at either end is left out.

Used where readings of a stretch of text are laid side by side as options; it writes nothing. Beyond paragraphs, what
every text has at the head of its only paragraph is shared too: the number, the label of an option, its brackets.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from negotiate.text.marks.enumerators import read_mark
from negotiate.text.marks.options.option_labels import read_label
from negotiate.text.marks.options.options import kinds
from negotiate.text.marks.paragraphs import gaps, paragraphs

_SIGN = re.compile(r"[\[\]［］]")
_SPACE = re.compile(r"[^\S\n]*")
#: Lines that brackets would take the shape of: headings and the rows of tables.
_UNFIT = re.compile(r"^[^\S\n]*[#|]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class DifferingPart:
    """The characters [first, last) of a text that the others do not share, in so many paragraphs."""

    text: str
    first: int
    last: int
    size: int

    @property
    def words(self) -> str:
        """Return the characters themselves."""
        return self.text[self.first : self.last]

    def within(self, head: int, tail: int) -> "DifferingPart":
        """Return the part without so many characters at its head and at its tail."""
        return replace(self, first=self.first + head, last=self.last - tail)


def differing_parts(texts: Sequence[str]) -> tuple[DifferingPart, ...]:
    r"""Return what each text has for itself; nothing, at 0, where it has no paragraph that not all share.

    >>> texts = ["1. Act.\n\n2. Report.", "1. Act.\n\n2. Meet.\n\n3. Vote.", "1. Act."]
    >>> [part.words for part in differing_parts(texts)]
    ['2. Report.', '2. Meet.\n\n3. Vote.', '']
    """
    rows = [paragraphs(text) for text in texts]
    spaces = [gaps(text, row) for text, row in zip(texts, rows, strict=True)]
    words = [[block.text for block in row] for row in rows]
    lead = _alike(zip(space, row, strict=False) for space, row in zip(spaces, words, strict=True))
    left = [list(zip(space[:0:-1], row[::-1], strict=True)) for space, row in zip(spaces, words, strict=True)]
    trail = _alike(row[: len(row) - lead] for row in left)
    found = []
    for text, row in zip(texts, rows, strict=True):
        own = row[lead : len(row) - trail]
        first = own[0].end - len(own[0].text.lstrip()) if own else 0
        last = own[-1].start + len(own[-1].text.rstrip()) if own else 0
        found.append(DifferingPart(text, first, last, len(own)))
    return tuple(found)


def narrowed(found: Sequence[DifferingPart]) -> tuple[DifferingPart, ...] | None:
    """Return parts without what they share at the head; None where one cannot be set in brackets of its own.

    >>> [part.words for part in narrowed(differing_parts(["2. Act.", "2. Rest."]))]
    ['Act.', 'Rest.']
    """
    if any(_strays(part.words) or _UNFIT.search(part.words) for part in found):
        return None
    head = _same(_number(part) for part in found)
    found = _without(found, head)
    labels = _same(_label(part) for part in found)
    found = _without(found, labels)
    is_held = labels and all(_holds(part.words) for part in found)
    return tuple(part.within(1, 1) if is_held else part for part in found)


def _alike(rows: Iterable[Iterable[tuple[str, str]]]) -> int:
    """Count the paragraphs, each with the space beside it, with which all rows begin."""
    return sum(1 for _ in takewhile(lambda items: len(set(items)) == 1, zip(*rows, strict=False)))


def _same(heads: Iterable[str]) -> int:
    """Return the length of the heads if they are all the same."""
    different = set(heads)
    return len(different.pop()) if len(different) == 1 else 0


def _without(found: Sequence[DifferingPart], head: int) -> tuple[DifferingPart, ...]:
    """Return parts without so much at the head, unless one would be empty then."""
    is_left = all(part.words[head:].strip() for part in found)
    return tuple(part.within(head, 0) for part in found) if is_left else tuple(found)


def _number(part: DifferingPart) -> str:
    """Return the enumerator of a single paragraph with the space after it, if nothing stands before it."""
    mark = read_mark(part.words.partition("\n")[0])
    if mark is None or mark.offset or part.size != 1 or _SIGN.search(mark.text):
        return ""
    space = _SPACE.match(part.words, len(mark.text))
    return mark.text + (space[0] if space else "")


def _label(part: DifferingPart) -> str:
    """Return the label of the option that the words are, if they are no more than one option."""
    label = read_label(part.words, 0)
    if label is None or len(kinds(part.words)) != 1:
        return ""
    head = part.words[: label.end]
    return "" if _SIGN.search(head) else head


def _holds(words: str) -> bool:
    """Say whether the bracket that words begin with closes at their end."""
    return words.startswith("[") and words.endswith("]") and not _strays(words[1:-1])


def _strays(words: str) -> list[int]:
    """Return where brackets stand that have no partner in the words."""
    open_at: list[int] = []
    strays: list[int] = []
    for sign in _SIGN.finditer(words):
        if sign[0] in "[［":
            open_at.append(sign.start())
        elif open_at:
            open_at.pop()
        else:
            strays.append(sign.start())
    return strays + open_at
