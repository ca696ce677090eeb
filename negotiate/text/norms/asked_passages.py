"""Passages that a question is asked of: a paragraph with all that stands under it, carried to a later text.

A paragraph without a number goes by its count among those: the path of the second of a text is ("n2",), as its id on a
page is. A passage is followed by the comparison of both texts, paragraph by paragraph, and never searched for by its
number: what was paragraph 2 and is paragraph 3 now is the same passage. It reads as it did where its own words, numbers
aside, are the same ones.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from negotiate.text.diff.paragraphs.compare import compare
from negotiate.text.marks.paragraphs import Paragraph, paragraphs

Path = tuple[str, ...]
_UNNUMBERED = re.compile(r"n[1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class AskedPassage:
    """Characters [start, end) of a text: a paragraph with what stands under it; `path` is empty for the whole text."""

    start: int
    end: int
    path: Path


def is_unnumbered(path: Path) -> bool:
    """Say whether a path is that of a paragraph without a number.

    >>> is_unnumbered(("n2",)), is_unnumbered(("n",)), is_unnumbered(("2", "a"))
    (True, False, False)
    """
    return len(path) == 1 and _UNNUMBERED.fullmatch(path[0]) is not None


def path_of(blocks: Sequence[Paragraph], at: int) -> Path:
    r"""Return the path of one of the paragraphs of a text, with a number or without.

    >>> path_of(paragraphs("States:\n\n1. Act.\n\nDone."), 2)
    ('n2',)
    """
    if blocks[at].enumerator:
        return blocks[at].path
    return (f"n{sum(not block.enumerator for block in blocks[: at + 1])}",)


def passage_at(text: str, path: Path) -> AskedPassage | None:
    r"""Return the passage at a path; None where there is no such paragraph.

    >>> passage_at("1. Act:\n\n(a) here.\n\n2. Report.", ("1",))
    AskedPassage(start=0, end=18, path=('1',))
    >>> passage_at("States:\n\n1. Act.", ("n1",))
    AskedPassage(start=0, end=7, path=('n1',))
    """
    if not path:
        return AskedPassage(0, len(text), ())
    blocks = paragraphs(text)
    at = _place_of(blocks, path)
    if at is None:
        return None
    last = blocks[at] if is_unnumbered(path) else _under(blocks, at)[-1]
    return AskedPassage(blocks[at].start, last.end, path)


def first_passages(text: str) -> tuple[AskedPassage, ...]:
    r"""Return the numbered paragraphs of the first level, each as a passage, or the whole text where there are none.

    >>> [one.path for one in first_passages("1. Act:\n\n(a) here.\n\n2. Report.")]
    [('1',), ('2',)]
    """
    blocks = paragraphs(text)
    at = [place for place, block in enumerate(blocks) if block.enumerator and block.depth == 1]
    found = [AskedPassage(blocks[one].start, _under(blocks, one)[-1].end, blocks[one].path) for one in at]
    return tuple(found) or (AskedPassage(0, len(text), ()),)


@lru_cache(maxsize=4096)
def followed(old: str, new: str, path: Path) -> AskedPassage | None:
    r"""Return where the passage at a path of an earlier text stands in a later one; None where it is gone.

    >>> followed("1. Act.", "1. First.\n\n2. Act.", ("1",)).path
    ('2',)
    """
    if not path or old == new:
        return passage_at(new, path)
    comparison = compare(old, new)
    at = _place_of(comparison.old, path)
    if at is None:
        return None
    stands = [entry.new[0] for entry in comparison.entries if at in entry.old and entry.new]
    if not stands:
        return None
    now = comparison.new[stands[0]]
    if now.enumerator or is_unnumbered(path):
        return passage_at(new, path_of(comparison.new, stands[0]))
    return AskedPassage(now.start, now.end, now.path)


@lru_cache(maxsize=4096)
def reads_as_it_did(old: str, new: str, path: Path) -> bool:
    r"""Say whether the passage at a path of an earlier text stands in a later one, but for numbers and white space.

    >>> reads_as_it_did("1. Act.", "1. First.\n\n2. Act.", ("1",)), reads_as_it_did("1. Act.", "1. Rest.", ("1",))
    (True, False)
    """
    before, now = passage_at(old, path), followed(old, new, path)
    return before is not None and now is not None and read_alike(old, before, new, now)


def read_alike(one: str, passage: AskedPassage, other: str, its_passage: AskedPassage) -> bool:
    """Say whether passages of two texts have the same words, numbers and white space aside."""
    return one == other or _words(one, passage) == _words(other, its_passage)


def words_at(text: str, words: str) -> tuple[int, int] | None:
    """Return the characters [start, end) where words stand first, as whole ones and white space aside; None: nowhere.

    >>> words_at("to interrupt or  to damage", "or to damage"), words_at("to damage", "dam")
    ((13, 26), None)
    """
    written = r"\s+".join(map(re.escape, words.split()))
    found = re.search(rf"(?<!\w){written}(?!\w)", text) if written else None
    return found.span() if found else None


def stands_in(text: str, words: str) -> bool:
    """Say whether words stand in a text.

    >>> stands_in("to interrupt or to damage", "or to damage")
    True
    """
    return words_at(text, words) is not None


def _place_of(blocks: Sequence[Paragraph], path: Path) -> int | None:
    """Return which of the paragraphs is that of a path; None where there is none."""
    if not is_unnumbered(path):
        return next((place for place, block in enumerate(blocks) if path in block.paths), None)
    unnumbered = [place for place, block in enumerate(blocks) if not block.enumerator]
    count = int(path[0][1:])
    return unnumbered[count - 1] if count <= len(unnumbered) else None


def _under(blocks: Sequence[Paragraph], at: int) -> list[Paragraph]:
    """Return a paragraph with those that stand under it, up to the next of its own depth."""
    own = blocks[at]
    under = takewhile(lambda block: block.depth > own.depth or not block.enumerator, blocks[at + 1 :])
    return [own, *under]


def _words(text: str, passage: AskedPassage) -> list[str]:
    """Return the words of a passage, paragraph by paragraph, without enumerators."""
    blocks = [block for block in paragraphs(text) if passage.start <= block.start < passage.end]
    return [" ".join(block.text.strip().removeprefix(block.enumerator).split()) for block in blocks]
