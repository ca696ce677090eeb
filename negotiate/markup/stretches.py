"""Stretches: the words of an old text and of the new one in the order in which a redline shows them.

Values and their cutting; `negotiate.markup.redline` lays them out.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from negotiate.markup.appearance import Appearance
from negotiate.text.diff.letters import Spans

INS, DEL = "<ins>", "<del>"


@dataclass(frozen=True, slots=True)
class RedlineStretch:
    """Characters [start, end) of one side, with the tag for their change ("" where they stand).

    `base_at` is where kept words stand in the old text, and -1 for words of one side only; `letters` are those that a
    similar word on the other side lacks, and `unseen` those that a sign is to be shown for, as characters of its own
    side; `mark` is a tag round the words that has nothing to do with their change.
    """

    appearance: Appearance
    start: int
    end: int
    change: str
    base_at: int
    letters: Spans = ()
    unseen: Spans = ()
    mark: str = ""

    @property
    def text(self) -> str:
        """Return the words."""
        return self.appearance.text[self.start : self.end]

    @property
    def is_added(self) -> bool:
        """Say whether the words came."""
        return self.change.startswith("<ins")

    @property
    def is_struck(self) -> bool:
        """Say whether the words went."""
        return self.change.startswith("<del")

    @property
    def is_new(self) -> bool:
        """Say whether the words stand in the new text."""
        return self.base_at >= 0 or self.is_added

    @property
    def is_old(self) -> bool:
        """Say whether the words stood in the old text."""
        return not self.is_added


def offsets_of(stretches: Iterable[RedlineStretch]) -> list[int]:
    """Return where each stretch begins in the joined text, and where the last one ends."""
    return list(accumulate((stretch.end - stretch.start for stretch in stretches), initial=0))


def cut(
    stretches: Sequence[RedlineStretch], offsets: Sequence[int], start: int, end: int
) -> tuple[RedlineStretch, ...]:
    """Return what lies at [start, end) of the joined text of stretches, which begin at `offsets`."""
    found: list[RedlineStretch] = []
    for n in range(max(bisect_right(offsets, start) - 1, 0), len(stretches)):
        if offsets[n] >= end:
            break
        whole = stretches[n]
        left, right = max(start - offsets[n], 0), min(end, offsets[n + 1]) - offsets[n]
        base_at = whole.base_at + left if whole.base_at >= 0 else -1
        if right > left:
            found.append(replace(whole, start=whole.start + left, end=whole.start + right, base_at=base_at))
    return tuple(found)


def is_only_marks(stretch: RedlineStretch) -> bool:
    """Say whether a changed stretch is nothing but emphasis marks, which then must be seen."""
    if not stretch.change or stretch.end - stretch.start > 8:
        return False
    return all(
        look.is_mark or not text.strip() for text, look in stretch.appearance.between(stretch.start, stretch.end)
    )


def closing(tag: str) -> str:
    """Return the tag that closes an opening one.

    >>> closing('<ins title="17">')
    '</ins>'
    """
    return f"</{tag[1:-1].partition(' ')[0]}>"
