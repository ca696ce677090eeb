"""Redlining of texts in which paragraphs move: each drawn where it stands now, and marked where it stood.

Decides what stands where, as `negotiate.markup.redline` does for changes that leave every paragraph in its place.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from negotiate.markup.appearance import Appearance, appearance_of
from negotiate.markup.move_places import places_of
from negotiate.markup.redline import Block, BlockState, MoveEnd, Tagged, blocks, laid_together
from negotiate.markup.stretches import RedlineStretch
from negotiate.text.arrangement.factoring import factored, may_arrange
from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, Comparison, ParagraphChange, compare
from negotiate.text.edits import Edit, Tokens, apply
from negotiate.text.marks.paragraphs import Paragraph
from negotiate.text.tokens import tokenize

#: Gives the tags of words struck, of words added and of what says where they moved, by where they stand: in
#: characters of the old text and of the new one, below 0 for words that it does not have.
TagsAt = Callable[[int, int], tuple[str, str, str]]
#: Letters of a word that says something, words of as many that stand everywhere, and the first character of Chinese.
_TELLING, _COMMON, _FIRST_HAN = 3, frozenset({"the", "and", "for", "les", "des", "los", "las", "del", "que"}), "\u3400"


def moved_in(base: str, edits: Sequence[Edit]) -> Comparison | None:
    """Return the comparison with what edits make of a base where they move whole paragraphs, and None elsewhere."""
    tokens = tokenize(base)
    if not may_arrange(tokens, edits) or not _puts_back(tokens, edits):
        return None
    new = apply(base, edits)
    if not factored(base, new).moves:
        return None
    comparison = compare(base, new)
    return comparison if comparison.moved else None


def _puts_back(tokens: Tokens, edits: Sequence[Edit]) -> bool:
    """Say whether a word that edits take out is one that they put in, as it is wherever a paragraph moves."""
    gone = {token.strip() for edit in edits for token in tokens[edit.start : edit.end]}
    return any(_is_telling(word) and word in gone for edit in edits for word in map(str.strip, edit.tokens))


def _is_telling(word: str) -> bool:
    """Say whether a word is more than an article or a number; in Chinese every character is."""
    return (len(word) >= _TELLING and word not in _COMMON and word.isalpha()) or word >= _FIRST_HAN


@dataclass(frozen=True, slots=True)
class EditSpan:
    """Where the words that one edit strikes stand, and those that it adds, in characters of either text."""

    old: range
    new: range

    def distance(self, old: int, new: int) -> int:
        """Return how far a place is from it, on the side on which it is nearer; below 0 is on that side no place."""
        return min(_distance(self.old, old), _distance(self.new, new))


def edit_spans(base: str, edits: Iterable[Edit]) -> tuple[EditSpan, ...]:
    """Return where edits stand, which come in the order of the base.

    >>> edit_spans("States act.", [Edit(1, 2, (" shall", " act"))])
    (EditSpan(old=range(6, 10), new=range(6, 16)),)
    """
    starts = list(accumulate(map(len, tokenize(base)), initial=0))
    spans: list[EditSpan] = []
    shift = 0
    for edit in edits:
        start, end, length = starts[edit.start], starts[edit.end], len(edit.text)
        spans.append(EditSpan(range(start, end), range(start + shift, start + shift + length)))
        shift += length - (end - start)
    return tuple(spans)


def tags_at(base: str, tagged: Iterable[tuple[Edit, str, str, str]]) -> TagsAt:
    """Return the tags of edits in the order of a base by where what they strike and add stands."""
    given = tuple(tagged)
    spans = edit_spans(base, (edit for edit, *_ in given))

    def found(old: int, new: int) -> tuple[str, str, str]:
        """Return the tags of the edit that is nearest to a place, on the side on which it touches it."""
        _, struck, added, moved = given[nearest(spans, old, new)]
        return struck, added, moved

    return found


def nearest(spans: Sequence[EditSpan], old: int, new: int) -> int:
    """Return which edit is nearest to a place, the first of several."""
    return min(range(len(spans)), key=lambda number: spans[number].distance(old, new))


def _distance(span: range, place: int) -> int:
    """Return how far a place is from a span; very far where there is none."""
    if place < 0:
        return 1 << 40
    return max(span.start - place, place - span.stop + 1, 0)


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
