"""What another program leaves in a text: heads and feet of pages, lines broken inside sentences, marks of HTML.

Points them out by the offset of the first and a sentence; takes nothing out and joins nothing.
"""

import re
from collections.abc import Collection, Iterator

from negotiate.importing.cutting.labels import read_label as read_title
from negotiate.importing.pages import Page
from negotiate.text.marks.enumerators import read_mark
from negotiate.text.marks.options.option_labels import read_label

#: A place in the text, and what is to be said of it.
Trace = tuple[int, str]

_LONGEST_HEAD = 80
_OFTEN = 3
_SHORTEST_BROKEN = 40
_MANY_BROKEN = 5
_ONE_OF = 20  # lines of the text, of which at least one is broken where a PDF was read
_DIGITS = re.compile(r"\d+")
#: The last sign of a line that ends there, rather than running on.
_ENDS = tuple(".;:,!?؛؟،。；：，|")
#: A line that begins an item or a row rather than the rest of a sentence.
_BEGINS = re.compile(r"\s*(?:[-–—•*|>#]|\w{1,4}[.)]|[(\[])")
HTML = re.compile(
    r"</?(?:p|div|span|br|h[1-6]|ul|ol|li|table|tr|t[dh]|b|i|u|em|strong|su[bp]|font|a|html|body|blockquote|hr|img)\b"
    r"[^<>\n]{0,300}>|&(?:nbsp|amp|lt|gt|quot|[lr][sd]quo|[mn]dash|#\d{2,5});"
)


def page_heads(page: Page, titles: Collection[int]) -> Iterator[Trace]:
    """Yield short lines with a number or a symbol that stand again and again; `titles` are lines that open clauses."""
    for places in _often(page, titles):
        words = page.lines[places[0]].strip()
        yield (
            page.starts[places[0]],
            (
                f"“{words}” or its like fills {len(places)} lines, as the head or foot of a page does; "
                "they are kept in the text."
            ),
        )


def head_lines(page: Page) -> frozenset[int]:
    """Return the lines that look like heads or feet of pages; none that opens like the title of a clause."""
    titles = {index for index in range(len(page.lines)) if read_title(page.words(index)) is not None}
    return frozenset(index for places in _often(page, titles) for index in places)


def _often(page: Page, titles: Collection[int]) -> Iterator[list[int]]:
    """Yield the places of each line that may be a head and stands often, whatever its numbers are."""
    seen: dict[str, list[int]] = {}
    for index, line in enumerate(page.lines):
        words = line.strip()
        if index not in titles and _may_be_head(words):
            seen.setdefault(_DIGITS.sub("0", words), []).append(index)
    yield from (places for places in seen.values() if len(places) >= _OFTEN)


def _may_be_head(words: str) -> bool:
    """Say whether a line may be the head or foot of a page: short, with a number, no sentence and no paragraph."""
    if not words or len(words) > _LONGEST_HEAD or words.endswith(_ENDS) or not _DIGITS.search(words):
        return False
    return not words.startswith(("#", "|")) and read_mark(words) is None and read_label(words, 0) is None


def broken_lines(page: Page) -> Iterator[Trace]:
    """Yield once that sentences run over the ends of lines, where many do."""
    broken = [n for n in range(len(page.lines) - 1) if _is_broken(page.lines[n], page.lines[n + 1])]
    if len(broken) >= max(_MANY_BROKEN, len(page.lines) // _ONE_OF):
        yield (
            page.starts[broken[0]],
            (
                f"Sentences run over the ends of lines, here and {len(broken) - 1} times more, as a PDF leaves them; "
                "the line breaks are kept. Join the lines before importing, or every comparison will show them."
            ),
        )


def _is_broken(line: str, following: str) -> bool:
    """Say whether a sentence goes on from a long line to the next."""
    words = line.rstrip()
    if len(words) < _SHORTEST_BROKEN or (words.endswith(_ENDS[:-2]) and words[-1] != ","):
        return False
    return following.lstrip()[:1].islower() and not _BEGINS.match(following) and "|" not in words
