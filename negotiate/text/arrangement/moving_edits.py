"""Edits that move whole paragraphs, and where the words of an edit stand in either text, in characters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from negotiate.text.arrangement.factoring import factored, may_arrange
from negotiate.text.diff.paragraphs.compare import Comparison, compare
from negotiate.text.edits import Edit, Tokens, apply
from negotiate.text.tokens import tokenize

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


def nearest(spans: Sequence[EditSpan], old: int, new: int) -> int:
    """Return which edit is nearest to a place, the first of several."""
    return min(range(len(spans)), key=lambda number: spans[number].distance(old, new))


def _distance(span: range, place: int) -> int:
    """Return how far a place is from a span; very far where there is none."""
    if place < 0:
        return 1 << 40
    return max(span.start - place, place - span.stop + 1, 0)
