"""What paper leaves in a text, the numbers of its lines, the heads and feet of its pages, and marks that no text is
stored with; taken off only when asked.

Says first which words would go, by line, so that nothing goes unseen.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from negotiate.importing.pages import Page, open_page
from negotiate.importing.traces import head_lines
from negotiate.text.unseen import REFUSED, beside, name_of, without_refused

_NUMBERED = re.compile(r"[^\S\n]{0,8}(?P<number>\d{1,4})(?:[^\S\n]{1,8}(?=\S)|[^\S\n]*$)")
_FEWEST = 5
#: Of the lines with words, one in so many has a number where lines are counted by fives.
_ONE_OF = 6


class Leftover(StrEnum):
    """What may be taken off."""

    LINE_NUMBERS = "line-numbers"
    PAGE_HEADS = "page-heads"
    REFUSED_MARKS = "refused-marks"


@dataclass(frozen=True, slots=True)
class TakenOff:
    """Words that are no part of the text, and the line (from 1) of the file where they stand."""

    line: int
    words: str


def leftovers(text: str) -> dict[Leftover, tuple[TakenOff, ...]]:
    """Return what could be taken off a text, without what it has nothing of."""
    page = open_page(text)
    found = {
        Leftover.LINE_NUMBERS: tuple(TakenOff(n + 1, number[0].strip()) for n, number in _line_numbers(page)),
        Leftover.PAGE_HEADS: tuple(TakenOff(n + 1, page.words(n)) for n in sorted(head_lines(page))),
        Leftover.REFUSED_MARKS: tuple(_refused_marks(page)),
    }
    return {kind: those for kind, those in found.items() if those}


def without(text: str, kinds: Collection[Leftover]) -> str:
    r"""Return a text without some of what paper left in it.

    >>> without("1 States\n2 shall\n3 act\n4 in good\n5 faith.", [Leftover.LINE_NUMBERS])
    'States\nshall\nact\nin good\nfaith.'
    """
    page = open_page(text)
    lines = list(page.lines)
    if Leftover.LINE_NUMBERS in kinds:
        for index, number in _line_numbers(page):
            lines[index] = lines[index][number.end() :]
    if Leftover.PAGE_HEADS in kinds:
        gone = head_lines(page)
        lines = [line for index, line in enumerate(lines) if index not in gone]
    left = "\n".join(lines)
    return without_refused(left) if Leftover.REFUSED_MARKS in kinds else left


def _refused_marks(page: Page) -> Iterator[TakenOff]:
    for found in REFUSED.finditer(page.text):
        at = found.start()
        yield TakenOff(page.line_at(at) + 1, f"{name_of(found[0])}, {beside(page.text, at)}")


def _line_numbers(page: Page) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the numbers that count the lines: they rise by one or by five, and begin anew on a page at most."""
    found = [(index, number) for index, line in enumerate(page.lines) if (number := _NUMBERED.match(line))]
    counted = sum(bool(line.strip()) for line in page.lines)
    for step in (1, 5):
        run = list(_run(found, step))
        if len(run) >= _FEWEST and len(run) * (2 if step == 1 else _ONE_OF + 2) >= counted:
            yield from run
            return


def _run(found: list[tuple[int, re.Match[str]]], step: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the numbers that go on from the one before, or begin anew."""
    reached = 0
    for index, number in found:
        value = int(number["number"])
        if value in (reached + step, step):
            reached = value
            yield index, number
