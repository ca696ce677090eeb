"""Passages: what is shown of a text in which something was found, with the words that were asked for marked.

Method: the phrase where it stands as such, else the words of the question by their stems, where most of them stand
together; the paragraph round the first of them, cut to a length at spaces.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, takewhile

from negotiate.text.finding.keys import occurrences, search_key
from negotiate.text.finding.stems import forms

_WORD = re.compile(r"[^\W_]+")
#: Characters of a passage, about two lines on paper; and how many of them stand before the first hit.
LENGTH, BEFORE = 220, 70
#: Where a word stands that shares a stem with one that was asked for, and which one of those.
_Shared = tuple[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class FoundWords:
    """A stretch of a passage, which was asked for or stands round what was."""

    text: str
    is_hit: bool


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A piece of a paragraph; `paragraph` is the place of that among the paragraphs of the text, from 0.

    The ellipses at its ends belong to its stretches.
    """

    stretches: tuple[FoundWords, ...]
    paragraph: int

    @property
    def text(self) -> str:
        """Return it without marks."""
        return "".join(stretch.text for stretch in self.stretches)


def passage(text: str, asked: str, stems: Collection[Collection[str]], language: str) -> FoundPassage:
    r"""Return what to show of a text for a key that was asked for and the stems of each of its words.

    >>> passage("1. Aim\n2. States shall act.", "shall", [], "en").stretches[1]
    FoundWords(text='shall', is_hit=True)
    """
    places = _places(text, asked, stems, language)
    first, last = next(places)
    begin, end = text.rfind("\n", 0, first) + 1, text.find("\n", first)
    end = len(text) if end < 0 else end
    start, stop = _cut(text, begin, end, first, last)
    near = takewhile(lambda place: place[0] < stop, chain([(first, last)], places))
    shown = _stretches(text, start, stop, near, (start > begin, stop < end))
    return FoundPassage(tuple(filter(_has_words, shown)), text.count("\n", 0, begin))


def _has_words(stretch: FoundWords) -> bool:
    return stretch.text != ""


def _places(text: str, asked: str, stems: Collection[Collection[str]], language: str) -> Iterator[tuple[int, int]]:
    """Yield where a text holds what was asked for, from left to right and at need; its beginning where it does not."""
    as_typed = occurrences(text, asked)
    first = next(as_typed, None)
    if first is not None:
        yield from chain([first], as_typed)
        return
    by_stems = _by_stems(text, stems, language)
    yield from chain([next(by_stems, (0, 0))], by_stems)


def _by_stems(text: str, stems: Collection[Collection[str]], language: str) -> Iterator[tuple[int, int]]:
    """Yield where words of one paragraph share a stem with those asked for, from where most of them do together."""
    number_of = _numbered(set(_WORD.findall(text)), stems, language)
    best: Sequence[_Shared] = ()
    most, begin = 0, 0
    while begin < len(text) and most < len(stems):
        end = len(text) if (found := text.find("\n", begin)) < 0 else found
        words = _WORD.finditer(text, begin, end)
        hits = [(word.span(), number_of[word[0]]) for word in words if word[0] in number_of]
        for number in range(len(hits)):
            if (together := _together(hits[number:])) > most:
                best, most = hits[number:], together
        begin = end + 1
    yield from (span for span, _ in best)


def _numbered(words: Iterable[str], stems: Collection[Collection[str]], language: str) -> dict[str, int]:
    """Return the words that share a stem with one that was asked for, each with the number of that one."""
    number_of = {stem: number for number, word in enumerate(stems) for stem in word}
    shared = ((word, _forms_of(word, language) & number_of.keys()) for word in words)
    return {word: number_of[min(known)] for word, known in shared if known}


def _together(hits: Sequence[_Shared]) -> int:
    """Return how many different stems one passage shows that begins with the first of some words of a paragraph."""
    (first, _), _ = hits[0]
    return len({word for _, word in takewhile(lambda one: one[0][0] < first + LENGTH - BEFORE, hits)})


@lru_cache(maxsize=65536)
def _forms_of(word: str, language: str) -> frozenset[str]:
    """Return the stems of a word as it is written."""
    return forms(search_key(word).strip(), language)


def _cut(text: str, begin: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Return the part of the paragraph [begin, end) that is shown, which holds the hit [first, last)."""
    start = begin if first - begin <= BEFORE else max(begin, first - BEFORE)
    stop = min(end, max(start + LENGTH, last))
    if start > begin:
        start = min(first, text.find(" ", start, first) + 1 or start)
    if stop < end:
        stop = max(last, text.rfind(" ", last, stop)) if " " in text[last:stop] else stop
    return start, stop


def _stretches(
    text: str, start: int, stop: int, places: Iterable[tuple[int, int]], cut: tuple[bool, bool]
) -> Iterable[FoundWords]:
    """Yield the pieces of [start, stop) with the hits in it; `cut` says whether the paragraph goes on at either end."""
    reached, opening = start, "… " if cut[0] else ""
    for first, last in places:
        if first < reached or last > stop:
            continue
        yield FoundWords(opening + text[reached:first], is_hit=False)
        yield FoundWords(text[first:last], is_hit=True)
        reached, opening = last, ""
    yield FoundWords(opening + text[reached:stop] + (" …" if cut[1] else ""), is_hit=False)
