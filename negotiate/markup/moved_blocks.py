"""Redlining of texts in which paragraphs move: each drawn where it stands now, and marked where it stood.

Decides what stands where, as `negotiate.markup.redline` does for changes that leave every paragraph in its place.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from negotiate.markup.appearance import Appearance, appearance_of
from negotiate.markup.redline import Block, BlockState, MoveEnd, Tagged, blocks, laid_together
from negotiate.markup.stretches import RedlineStretch
from negotiate.text.arrangement.move_places import places_of
from negotiate.text.arrangement.moving_edits import edit_spans, nearest
from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, Comparison, ParagraphChange
from negotiate.text.edits import Edit
from negotiate.text.marks.paragraphs import Paragraph
from negotiate.text.tokens import tokenize

#: Gives the tags of words struck, of words added and of what says where they moved, by where they stand: in
#: characters of the old text and of the new one, below 0 for words that it does not have.
TagsAt = Callable[[int, int], tuple[str, str, str]]


def tags_at(base: str, tagged: Iterable[tuple[Edit, str, str, str]]) -> TagsAt:
    """Return the tags of edits in the order of a base by where what they strike and add stands."""
    given = tuple(tagged)
    spans = edit_spans(base, (edit for edit, *_ in given))

    def found(old: int, new: int) -> tuple[str, str, str]:
        """Return the tags of the edit that is nearest to a place, on the side on which it touches it."""
        _, struck, added, moved = given[nearest(spans, old, new)]
        return struck, added, moved

    return found


def compared_blocks(comparison: Comparison, tags: TagsAt) -> Iterator[Block]:
    """Yield the entries of a comparison as blocks, in its order."""
    old, new = appearance_of(_rebuilt(comparison.old)), appearance_of(_rebuilt(comparison.new))
    for entry in comparison.entries:
        for block in blocks(tuple(_of_entry(entry, comparison, (old, new), tags)), old, new):
            match entry.kind:
                case ParagraphChange.MOVED:
                    place, _ = places_of(entry, comparison)
                    mark = tags(-1, comparison.new[entry.new[0]].start)[2]
                    yield _placed(replace(block, state=BlockState.MOVED, mark=mark), MoveEnd.FROM, place)
                case ParagraphChange.DEPARTED:
                    _, place = places_of(entry, comparison)
                    mark = tags(comparison.old[entry.old[0]].start, -1)[2]
                    yield _placed(replace(block, state=BlockState.DEPARTED, mark=mark), MoveEnd.TO, place)
                case _:
                    yield block


def _placed(block: Block, end: MoveEnd, place: str) -> Block:
    """Return a block with where it moved from or to, where there are words for that."""
    return replace(block, move=end if place else MoveEnd.UNNAMED, place=place)


def _of_entry(
    entry: ComparedParagraphs, comparison: Comparison, looks: tuple[Appearance, Appearance], tags: TagsAt
) -> Iterator[RedlineStretch]:
    (old, new), before, after = looks, [comparison.old[n] for n in entry.old], [comparison.new[n] for n in entry.new]
    if entry.kind is ParagraphChange.DEPARTED:
        yield RedlineStretch(old, before[0].start, before[-1].end, '<span class="moved-from">', -1)
    elif not before:
        yield RedlineStretch(new, after[0].start, after[-1].end, tags(-1, after[0].start)[1], -1)
    elif not after:
        yield RedlineStretch(old, before[0].start, before[-1].end, tags(before[0].start, -1)[0], -1)
    else:
        tokens = tokenize(entry.old_text)
        tagged = _tagged(entry, tokens, (before[0].start, after[0].start), tags)
        yield from laid_together((old, before[0].start), tokens, (new, after[0].start), tagged)


def _tagged(
    entry: ComparedParagraphs, tokens: Sequence[str], begins: tuple[int, int], tags: TagsAt
) -> Iterator[Tagged]:
    """Yield the edits inside paragraphs with their tags; a moved one stands elsewhere than its words did."""
    starts = list(accumulate(map(len, tokens), initial=0))
    old_at, new_at = begins
    shift = 0
    for edit in entry.edits:
        start, end = starts[edit.start], starts[edit.end]
        yield edit, tags(old_at + start, -1)[0], tags(-1, new_at + start + shift)[1]
        shift += len(edit.text) - (end - start)


def _rebuilt(found: Iterable[Paragraph]) -> str:
    """Return a text with these paragraphs at their offsets and line breaks between them."""
    parts: list[str] = []
    reached = 0
    for paragraph in found:
        parts += ("\n" * (paragraph.start - reached), paragraph.text)
        reached = paragraph.end
    return "".join(parts)
