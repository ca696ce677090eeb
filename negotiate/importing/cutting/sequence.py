"""Which of the likely titles are titles: those that stand in their place in the numbering.

Sure titles stand. Of the likely ones those are kept that lie, with the sure ones, on the longest rising run
of numbers (patience sorting, Fredman 1975), so that a paragraph which only opens by citing an article is left
alone.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from negotiate.importing.cutting.titles import Certainty, Title
from negotiate.importing.outline import ImportedKind
from negotiate.importing.pages import Page
from negotiate.text.marks.numerals import roman_value

#: A likely title may leave out so many numbers; a longer leap needs a successor of its own.
LEAP = 5

#: Where the numbering of a kind begins anew; in the order in which the kinds are settled.
_RESTARTS = {
    ImportedKind.ANNEX: frozenset[ImportedKind](),
    ImportedKind.PART: frozenset({ImportedKind.ANNEX}),
    ImportedKind.CHAPTER: frozenset({ImportedKind.ANNEX, ImportedKind.PART}),
    ImportedKind.ARTICLE: frozenset({ImportedKind.ANNEX}),
    ImportedKind.SECTION: frozenset({ImportedKind.ANNEX, ImportedKind.PART, ImportedKind.CHAPTER}),
}
_NOWHERE = sys.maxsize
#: What stands behind a title in a list of contents: dots or a gap, and the number of a page.
_LEADER = re.compile(r"(?:[.·…\s]*\d{1,4})?")
_PAGE_NUMBER = re.compile(r"(?:[\s.·…]*[.·…]{2}[\s.·…]*|\t+\s*|\s{2,})\d{1,4}\Z")


def in_sequence(before: Title, title: Title) -> Title:
    """Return a title whose letter is a Roman numeral where that goes on from the title before: "C" behind "XCIX"."""
    label = title.label.split()
    value = roman_value(label[-1].strip("*_[].")) if label else 0
    if not before.number or not title.number or before.kind is not title.kind or len(label[-1:][0]) > 1:
        return title
    return replace(title, number=(value, 0)) if value == before.number[0] + 1 else title


def without_contents(page: Page, titles: tuple[Title, ...]) -> tuple[Title, ...]:
    """Return the titles without those of a list of contents: a run without text between, and all of it again below.

    A run may reach into the text, whose first parts have no words of their own: it ends where it names a title twice.
    """
    run = next((place for place, pair in enumerate(pairwise(titles)) if not _touch(page, *pair)), len(titles) - 1) + 1
    names = [_listed(title) for title in titles]
    run = next((place for place in range(run) if names[place] in names[:place]), run)
    again = set(names[:run]) <= set(names[run:])
    return titles[run:] if run > 1 and again else titles


def _listed(title: Title) -> tuple[ImportedKind, tuple[int, int] | None, str]:
    """Return what a title and its line in a list of contents share: all but the dots and the number of the page."""
    return title.kind, title.number, _PAGE_NUMBER.sub("", title.heading).casefold()


def _touch(page: Page, title: Title, following: Title) -> bool:
    """Say whether nothing but line ends, or what leads to the number of a page, stands between two titles."""
    between = page.text[title.end : following.start]
    return "\n" in between and _LEADER.fullmatch(between.strip()) is not None


def settle(titles: Sequence[Title]) -> tuple[Title, ...]:
    """Return the titles that are kept, in order."""
    kept = {title for title in titles if title.certainty is Certainty.SURE}
    kept |= {title for title in titles if title.number is None and title.certainty is Certainty.LIKELY}
    for kind, restarts in _RESTARTS.items():
        borders = sorted(title.start for title in kept if title.kind in restarts)
        numbered = [title for title in titles if title.kind is kind and title.number is not None]
        for region in _regions(numbered, borders):
            kept |= set(_chain(region))
    return tuple(_without_misplaced(sorted(kept, key=lambda title: title.start)))


def _regions(titles: Iterable[Title], borders: list[int]) -> Iterable[list[Title]]:
    """Return the titles in groups, parted at the borders."""
    regions: dict[int, list[Title]] = {}
    for title in titles:
        regions.setdefault(bisect_right(borders, title.start), []).append(title)
    return regions.values()


def _chain(region: list[Title]) -> list[Title]:
    """Return the likely titles of one kind and region that rise with the sure ones."""
    sure = {title.number for title in region if title.certainty is Certainty.SURE}
    able = [
        title
        for title in region
        if title.certainty is Certainty.SURE or (title.certainty is Certainty.LIKELY and title.number not in sure)
    ]
    return [title for title in _without_leaps(_rising(able)) if title.certainty is Certainty.LIKELY]


def _rising(titles: list[Title]) -> list[Title]:
    """Return the longest run of titles whose numbers rise; of equal runs the one with the lowest numbers."""
    tails: list[int] = []
    numbers: list[tuple[int, int]] = []
    before: list[int] = []
    for place, title in enumerate(titles):
        rank = bisect_left(numbers, _number(title))
        before.append(tails[rank - 1] if rank else -1)
        tails[rank : rank + 1] = [place]
        numbers[rank : rank + 1] = [_number(title)]
    run: list[Title] = []
    place = tails[-1] if tails else -1
    while place >= 0:
        run.append(titles[place])
        place = before[place]
    return run[::-1]


def _without_leaps(run: list[Title]) -> list[Title]:
    """Drop what leaps over many numbers, unless the next goes on from it; a numeral leaps over none."""
    kept: list[Title] = []
    reached = 0
    for place, title in enumerate(run):
        number = _number(title)[0]
        following = _number(run[place + 1])[0] if place + 1 < len(run) else _NOWHERE
        leap = number - reached if is_numeral(title) else min(number - reached, following - number)
        if leap <= (1 if is_numeral(title) else LEAP):
            kept.append(title)
            reached = number
    return kept


def _without_misplaced(titles: list[Title]) -> Iterable[Title]:
    """Drop what its place makes unlikely: a preamble after the first article, a numeral among articles."""
    places = [title.start for title in titles if title.kind in (ImportedKind.PART, ImportedKind.ARTICLE)]
    first = min(places, default=_NOWHERE)
    preamble = next((title for title in titles if title.kind is ImportedKind.PREAMBLE), None)
    for title in titles:
        if title.certainty is Certainty.LIKELY and title.kind is ImportedKind.PREAMBLE:
            misplaced = title is not preamble or title.start > first
        else:
            misplaced = is_numeral(title) and first < _NOWHERE
        if not misplaced:
            yield title


def is_numeral(title: Title) -> bool:
    """Say whether a title is a section whose whole label is a Roman numeral."""
    return title.kind is ImportedKind.SECTION and title.level <= 0 and title.label.strip("IVX") == ""


def neighbours(titles: Iterable[Title]) -> Iterator[tuple[Title | None, Title]]:
    """Yield each numbered title with the one before it in the same numbering, None for the first."""
    last: dict[ImportedKind, Title] = {}
    for title in titles:
        if title.number is not None:
            yield last.get(title.kind), title
            last[title.kind] = title
        for kind, restarts in _RESTARTS.items():
            if title.kind in restarts:
                last.pop(kind, None)


def _number(title: Title) -> tuple[int, int]:
    return title.number or (0, 0)
