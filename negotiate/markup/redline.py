"""Redlining: two versions of a text laid into one, as stretches of either, in blocks that read as paragraphs.

Decides what stands where and in which state; `negotiate.markup.html` writes it down. Method: kept and added
words are taken from the new text, struck ones from the old, so that each keeps the emphasis and the brackets
that it has there; a block begins where a paragraph of either side does, if a line break stands before it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate, pairwise

from negotiate.markup.appearance import Appearance, appearance_of
from negotiate.markup.stretches import RedlineStretch, cut, offsets_of
from negotiate.markup.unseen import unseen_changes
from negotiate.text.diff.letters import Spans, differing_letters
from negotiate.text.diff.list_items import drawn_items
from negotiate.text.edits import Edit, Tokens
from negotiate.text.marks.options.options import begins_option
from negotiate.text.marks.paragraphs import Paragraph
from negotiate.text.merge.kept_words import drawn_parts
from negotiate.text.tokens import tokenize

_END = '<{} class="end"><span role="img" aria-label="end of paragraph"></span></{}>'


class BlockState(Enum):
    """What became of a whole block, as the class that it has on the page."""

    STANDING = ""
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    DEPARTED = "departed"


class MoveEnd(Enum):
    """Which end of a move a block is; unnamed where no words tell the other end."""

    FROM = "from"
    TO = "to"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the page; `place` is where it moved from or to, `end_mark` a changed end.

    `mark` is the tag round the words that say where it moved.
    """

    stretches: tuple[RedlineStretch, ...]
    path: tuple[str, ...]
    has_enumerator: bool
    is_option: bool
    state: BlockState = BlockState.STANDING
    move: MoveEnd | None = None
    place: str = ""
    end_mark: str = ""
    mark: str = ""

    @property
    def text(self) -> str:
        """Return the words of both sides, one after another."""
        return "".join(stretch.text for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class RedlineTexts:
    """An old text and the new one, and the stretches that show both."""

    old: Appearance
    new: Appearance
    stretches: tuple[RedlineStretch, ...]


Tagged = tuple[Edit, str, str]


def changed(base: str, tagged: Sequence[Tagged]) -> RedlineTexts:
    """Lay edits, each with its tags for struck and added words, into a text; they come in its order."""
    tokens = tokenize(base)
    parts: list[str] = []
    reached = 0
    for edit, _, _ in tagged:
        if not reached <= edit.start <= edit.end <= len(tokens):
            raise ValueError(f"edit [{edit.start}, {edit.end}) overlaps another or lies outside the text")
        parts += (*tokens[reached : edit.start], edit.text)
        reached = edit.end
    new = "".join((*parts, *tokens[reached:]))
    old_look, new_look = appearance_of(base), appearance_of(new)
    drawn = [(edit, *tagged[n][1:]) for n, edit in drawn_items(tokens, [edit for edit, _, _ in tagged])]
    return RedlineTexts(old_look, new_look, tuple(laid_together((old_look, 0), tokens, (new_look, 0), drawn)))


def laid_together(
    before: tuple[Appearance, int], tokens: Tokens, after: tuple[Appearance, int], tagged: Iterable[Tagged]
) -> Iterator[RedlineStretch]:
    """Yield kept, struck and added words in order; a side is a text, and where its words begin in that."""
    (old, old_at), (new, new_at) = before, after
    offsets = [old_at, *accumulate(map(len, tokens), initial=old_at)][1:]
    reached = old_at
    for edit, struck, added in tagged:
        start = offsets[edit.start]
        if start > reached:
            yield RedlineStretch(new, new_at, new_at + start - reached, "", reached)
        new_at, reached = new_at + start - reached, start
        for gone, come, kept in drawn_parts(tokens[edit.start : edit.end], edit.tokens):
            letters, unseen = differing_letters(gone, come), unseen_changes(gone, come)
            if gone:
                yield _one_sided(old, reached, gone, struck, (letters[0], unseen[0]))
            if come:
                yield _one_sided(new, new_at, come, added, (letters[1], unseen[1]))
            new_at, reached = new_at + len(come), reached + len(gone)
            if kept:
                yield RedlineStretch(new, new_at, new_at + len(kept), "", reached)
            new_at, reached = new_at + len(kept), reached + len(kept)
    if offsets[-1] > reached:
        yield RedlineStretch(new, new_at, new_at + offsets[-1] - reached, "", reached)


def _one_sided(appearance: Appearance, at: int, words: str, tag: str, marked: tuple[Spans, Spans]) -> RedlineStretch:
    """Return words that one side has at `at`; the letters and the unseen characters marked in them count from there."""
    letters, unseen = (_further_on(spans, at) for spans in marked)
    return RedlineStretch(appearance, at, at + len(words), tag, -1, letters, unseen)


def _further_on(spans: Spans, by: int) -> Spans:
    return tuple((start + by, end + by) for start, end in spans)


def plain_blocks(appearance: Appearance) -> Iterator[Block]:
    """Yield the paragraphs of one text as blocks."""
    for paragraph in appearance.paragraphs:
        start = paragraph.end - len(paragraph.text.lstrip())
        end = paragraph.start + len(paragraph.text.rstrip())
        yield _block_of((RedlineStretch(appearance, start, end, "", start),), paragraph)


def blocks(stretches: Sequence[RedlineStretch], old: Appearance, new: Appearance) -> Iterator[Block]:
    """Yield stretches as blocks, each with the place and the number of the paragraph that it shows."""
    borders = (*_borders(stretches, old), sum(len(stretch.text) for stretch in stretches))
    offsets = offsets_of(stretches)
    parts = [cut(stretches, offsets, start, end) for start, end in pairwise(borders)]
    states = [_state(part) for part in parts]
    after = (*states[1:], BlockState.STANDING)
    for part, state, following in zip(parts, states, after, strict=True):
        if any(stretch.text.strip() for stretch in part):
            end_mark = _end_mark(part, state, following)
            is_between = state is BlockState.STANDING and following is BlockState.STANDING and not end_mark
            trimmed = _trimmed(part, shows_start=state is BlockState.STANDING, shows_end=is_between)
            trimmed += tuple(_in_place_of_the_end(part)) if end_mark else ()
            yield replace(_block_of(trimmed, _paragraph(trimmed, new)), state=state, end_mark=end_mark)


def _borders(stretches: Iterable[RedlineStretch], old: Appearance) -> list[int]:
    """Return where blocks begin, as offsets into the joined text of the stretches."""
    wanted: set[int] = set()
    breaks: list[int] = []
    at = 0
    for stretch in stretches:
        shift = at - stretch.start
        wanted.update(n + shift for n in _within(stretch.appearance.starts, stretch.start, stretch.end))
        if stretch.base_at >= 0:
            shift, end = at - stretch.base_at, stretch.base_at + stretch.end - stretch.start
            wanted.update(n + shift for n in _within(old.starts, stretch.base_at, end))
        breaks.extend(at + n for n, sign in enumerate(stretch.text) if sign == "\n")
        at += stretch.end - stretch.start
    borders = [0]
    for border in sorted(wanted):
        if bisect_left(breaks, border) > bisect_left(breaks, borders[-1]):
            borders.append(border)
    return borders


def _within(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _trimmed(
    stretches: tuple[RedlineStretch, ...], *, shows_start: bool, shows_end: bool
) -> tuple[RedlineStretch, ...]:
    """Return stretches without the white space round them, but for what of it a sign is to be shown for."""
    text = "".join(stretch.text for stretch in stretches)
    offsets = offsets_of(stretches)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    before = cut(stretches, offsets, 0, start) if shows_start else ()
    after = cut(stretches, offsets, end, len(text)) if shows_end else ()
    return (*filter(_has_signs, before), *cut(stretches, offsets, start, end), *filter(_has_signs, after))


def _in_place_of_the_end(stretches: tuple[RedlineStretch, ...]) -> Iterator[RedlineStretch]:
    """Yield the spaces that stand on one side alone where the other has an end of paragraph, each with its sign."""
    text = "".join(stretch.text for stretch in stretches)
    for one in cut(stretches, offsets_of(stretches), len(text.rstrip()), len(text)):
        if one.change and "\n" not in one.text:
            yield replace(one, unseen=tuple((at, at + 1) for at in range(one.start, one.end)))


def _has_signs(stretch: RedlineStretch) -> bool:
    return any(stretch.start <= start < stretch.end for start, _ in stretch.unseen)


def _state(stretches: Iterable[RedlineStretch]) -> BlockState:
    shown = [stretch for stretch in stretches if stretch.text.strip()]
    if shown and all(stretch.is_added for stretch in shown):
        return BlockState.ADDED
    if shown and all(stretch.is_struck for stretch in shown):
        return BlockState.REMOVED
    return BlockState.STANDING


def _end_mark(stretches: tuple[RedlineStretch, ...], state: BlockState, following: BlockState) -> str:
    """Return a sign for an end of paragraph that came or went between paragraphs that stand."""
    text = "".join(stretch.text for stretch in stretches)
    ending = cut(stretches, offsets_of(stretches), len(text.rstrip()), len(text))
    changed_ends = [stretch for stretch in ending if "\n" in stretch.text]
    if state is not BlockState.STANDING or following is not BlockState.STANDING or not changed_ends:
        return ""
    if all(stretch.is_added for stretch in changed_ends):
        return _END.format("ins", "ins")
    return _END.format("del", "del") if all(stretch.is_struck for stretch in changed_ends) else ""


def _paragraph(stretches: tuple[RedlineStretch, ...], new: Appearance) -> Paragraph:
    """Return the paragraph that a block shows: of the new text, or of the old where nothing of it stands."""
    shown = next((s for s in stretches if s.appearance is new and s.text.strip()), None)
    first = shown or next(s for s in stretches if s.text.strip())
    start = first.start + len(first.text) - len(first.text.lstrip())
    return first.appearance.paragraphs[bisect_right(first.appearance.starts, start) - 1]


def _block_of(stretches: tuple[RedlineStretch, ...], paragraph: Paragraph) -> Block:
    return Block(stretches, paragraph.path, bool(paragraph.enumerator), begins_option(paragraph))
