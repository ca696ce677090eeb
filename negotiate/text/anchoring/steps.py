"""One text made from another: whence each of its words comes, and where each edit stands on either side.

Made once for a step, however many words are carried over it; linear in both texts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from negotiate.text.edits import Edit, Tokens
from negotiate.text.provenance.provenance import Attributed, Carried, Given
from negotiate.text.provenance.sourced_words import made, singly


class EditedPlace(NamedTuple):
    """The tokens [start, end) of the text before, in whose place the tokens [first, last) of the new text stand."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class TextStep:
    """The tokens of the new text, each with the index that it had before (None for a new one), and the edits."""

    tokens: Tokens
    sources: tuple[int | None, ...]
    places: tuple[EditedPlace, ...]


def text_step(before: Tokens, changes: Iterable[Attributed]) -> TextStep:
    """Return the step that changes of a text make, words that they only move among those that it had before.

    >>> text_step(("States", " shall"), [Attributed(Edit(1, 2, (" should",)), "A/17")]).sources
    (0, None)
    """
    ordered = sorted(changes, key=lambda change: change.edit)
    words = [word for tokens, source in made(before, ordered) for word in zip(tokens, singly(source), strict=True)]
    sources = tuple(source.start if isinstance(source, Carried) else None for _, source in words)
    return TextStep(tuple(token for token, _ in words), sources, tuple(_placed(change.edit for change in ordered)))


def handed_over(before: Tokens, start: int, after: Tokens, first: int) -> TextStep:
    r"""Return the step by which the tokens of a text from `start` on go over into another, where they begin at `first`.

    So do words of a clause that is split, or joined with another: what else the other text says is new to them.

    >>> handed_over(("Aim", "\n", "A", "\n", "B"), 4, ("B",), 0).sources
    (4,)
    """
    length = len(before) - start
    rest = after[first + length :]
    sources = (Given(first, ("",)), Carried(length, start), Given(len(rest), ("",)))
    words = (*after[:first], *before[start:], *rest)
    return text_step(before, [Attributed(Edit(0, len(before), words), "", sources)])


def _placed(edits: Iterable[Edit]) -> Iterator[EditedPlace]:
    """Yield where edits in text order stand on either side."""
    shift = 0
    for edit in edits:
        yield EditedPlace(edit.start, edit.end, edit.start + shift, edit.start + shift + len(edit.tokens))
        shift += len(edit.tokens) - (edit.end - edit.start)
