"""Comparison: which paragraphs of two texts were kept, changed, added, removed, moved, split or joined.

For reading: every paragraph of both sides stands in exactly one entry that carries its words, in reading
order, with the edits inside it. White space between paragraphs is not compared here; `diff` is the exact
record. Method: the paragraphs are aligned (`negotiate.text.diff.paragraphs.alignment`), then each pair is compared word
by word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from negotiate.text.diff.diff import diff
from negotiate.text.diff.paragraphs.alignment import Alignment, align, body
from negotiate.text.edits import Edit
from negotiate.text.marks.paragraphs import Paragraph, paragraphs


class ParagraphChange(Enum):
    """What became of a paragraph."""

    KEPT = "kept"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"  # shown where it stands now, with the edits inside it
    DEPARTED = "departed"  # the place that a moved paragraph left
    SPLIT = "split"  # one became several
    JOINED = "joined"  # several became one


@dataclass(frozen=True, slots=True)
class ComparedParagraphs:
    """One line of a comparison: paragraphs `old` of the one text and `new` of the other, by index.

    `edits` are on the tokens of `old_text`. An added entry has no old paragraph, a removed one no new;
    DEPARTED names both, and carries no edits: they stand with its MOVED twin.
    """

    kind: ParagraphChange
    old: tuple[int, ...]
    new: tuple[int, ...]
    old_text: str
    new_text: str
    edits: tuple[Edit, ...] = ()

    @property
    def old_index(self) -> int | None:
        """Return the first paragraph on the old side, if any."""
        return self.old[0] if self.old else None

    @property
    def new_index(self) -> int | None:
        """Return the first paragraph on the new side, if any."""
        return self.new[0] if self.new else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts as paragraphs, and the entries that lead from the one to the other, in reading order."""

    old: tuple[Paragraph, ...]
    new: tuple[Paragraph, ...]
    entries: tuple[ComparedParagraphs, ...]

    def of(self, *kinds: ParagraphChange) -> tuple[ComparedParagraphs, ...]:
        """Return the entries of some kinds, in reading order."""
        return tuple(entry for entry in self.entries if entry.kind in kinds)

    @property
    def kept(self) -> tuple[ComparedParagraphs, ...]:
        """Return what stands as it stood."""
        return self.of(ParagraphChange.KEPT)

    @property
    def changed(self) -> tuple[ComparedParagraphs, ...]:
        """Return what was reworded, renumbered, split or joined in its place."""
        return self.of(ParagraphChange.CHANGED, ParagraphChange.SPLIT, ParagraphChange.JOINED)

    @property
    def added(self) -> tuple[ComparedParagraphs, ...]:
        """Return what is new."""
        return self.of(ParagraphChange.ADDED)

    @property
    def removed(self) -> tuple[ComparedParagraphs, ...]:
        """Return what is gone."""
        return self.of(ParagraphChange.REMOVED)

    @property
    def moved(self) -> tuple[ComparedParagraphs, ...]:
        """Return what stands elsewhere now, reworded or not."""
        return self.of(ParagraphChange.MOVED)

    def is_renumbered(self, entry: ComparedParagraphs) -> bool:
        """Say whether an entry's paragraph has another number than it had."""
        if not entry.old or not entry.new:
            return False
        return self.old[entry.old[0]].path != self.new[entry.new[0]].path

    def is_reworded(self, entry: ComparedParagraphs) -> bool:
        """Say whether an entry's words, its enumerator apart, are others than they were."""
        before = [body(self.old[n]) for n in entry.old]
        return before != [body(self.new[n]) for n in entry.new]


def compare(old: str, new: str) -> Comparison:
    r"""Compare two texts paragraph by paragraph.

    >>> [e.kind.name for e in compare("1. States act.", "1. Ships sail.\n\n2. States act.").entries]
    ['ADDED', 'CHANGED']
    """
    here, there = _ComparedSide(old, paragraphs(old)), _ComparedSide(new, paragraphs(new))
    entries = _in_reading_order(here, there, align(here.paragraphs, there.paragraphs))
    return Comparison(here.paragraphs, there.paragraphs, tuple(entries))


@dataclass(frozen=True, slots=True)
class _ComparedSide:
    text: str
    paragraphs: tuple[Paragraph, ...]

    def words(self, places: tuple[int, ...]) -> str:
        """Return the text of neighbouring paragraphs, with what stands between them."""
        if not places:
            return ""
        return self.text[self.paragraphs[places[0]].start : self.paragraphs[places[-1]].end]


def _in_reading_order(here: _ComparedSide, there: _ComparedSide, alignment: Alignment) -> Iterator[ComparedParagraphs]:
    """Yield every entry once: along the new text, what is gone where it stood among what stayed in place."""
    departed = dict(alignment.moved)
    arrived = {j: i for i, j in alignment.moved}
    row = column = 0
    for olds, news in (*alignment.in_place, ((len(here.paragraphs),), (len(there.paragraphs),))):
        for i in range(row, olds[0]):
            yield _left(here, there, i, departed.get(i))
        for j in range(column, news[0]):
            yield _come(here, there, j, arrived.get(j))
        if olds[0] < len(here.paragraphs):
            yield _stayed(here, there, olds, news)
        row, column = olds[-1] + 1, news[-1] + 1


def _left(here: _ComparedSide, there: _ComparedSide, i: int, now: int | None) -> ComparedParagraphs:
    """Return the entry for the place that an old paragraph left."""
    if now is None:
        return ComparedParagraphs(ParagraphChange.REMOVED, (i,), (), here.words((i,)), "")
    return ComparedParagraphs(ParagraphChange.DEPARTED, (i,), (now,), here.words((i,)), there.words((now,)))


def _come(here: _ComparedSide, there: _ComparedSide, j: int, before: int | None) -> ComparedParagraphs:
    """Return the entry for a paragraph that did not stand at this place."""
    if before is None:
        return ComparedParagraphs(ParagraphChange.ADDED, (), (j,), "", there.words((j,)))
    return _compared(ParagraphChange.MOVED, here, there, (before,), (j,))


def _stayed(
    here: _ComparedSide, there: _ComparedSide, olds: tuple[int, ...], news: tuple[int, ...]
) -> ComparedParagraphs:
    """Return the entry for what stands where it stood."""
    if len(news) > 1:
        return _compared(ParagraphChange.SPLIT, here, there, olds, news)
    if len(olds) > 1:
        return _compared(ParagraphChange.JOINED, here, there, olds, news)
    kept = here.words(olds) == there.words(news)
    return _compared(ParagraphChange.KEPT if kept else ParagraphChange.CHANGED, here, there, olds, news)


def _compared(
    kind: ParagraphChange, here: _ComparedSide, there: _ComparedSide, olds: tuple[int, ...], news: tuple[int, ...]
) -> ComparedParagraphs:
    """Return an entry with the edits that lead from its old to its new words."""
    before, after = here.words(olds), there.words(news)
    return ComparedParagraphs(kind, olds, news, before, after, diff(before, after))
