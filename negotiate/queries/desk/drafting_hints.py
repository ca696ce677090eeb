"""Drafting hints beside the result of a desk: what the decisions so far do to brackets, references and strength,
and what they make stand twice.

A hint is never a block, and says nothing about who is right.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import accumulate

from negotiate.text.arrangement.repeated import new_repetitions
from negotiate.text.edits import Edit
from negotiate.text.marks.brackets import Brackets, parse
from negotiate.text.merge.regions import substitute
from negotiate.text.norms.strength import Turn, shifts
from negotiate.text.norms.strength_phrases import StrengthPhrase
from negotiate.text.references.references import Reference, ReferenceStanding, references, resolve
from negotiate.text.tokens import tokenize

#: Characters shown on either side of the words that a hint is about.
AROUND = 36


class HintKind(Enum):
    """What a hint is about."""

    BRACKET = "bracket"
    REFERENCE = "reference"
    STRENGTH = "strength"
    REPETITION = "repetition"


@dataclass(frozen=True)
class Hint:
    """A hint about characters [start, end) of the new text, with a little of what stands around them."""

    kind: HintKind
    says: str
    start: int
    end: int
    before: str
    words: str
    after: str


def hints(
    base: str, edits: Sequence[Edit], labels: Mapping[str, str], own: str, language: str = "en"
) -> tuple[Hint, ...]:
    """Return the hints on what edits make of a base, by their place; `own` is the label of the clause itself.

    What is known of one language alone is said of a text in that language only.
    """
    tokens = tokenize(base)
    text = "".join(substitute(tokens, edits, 0, len(tokens)))
    found = [*_brackets(text), *_dangling(base, text, labels, own), *_twice(base, text)]
    found += _strength(base, text, edits, language)
    return tuple(sorted(found, key=lambda hint: (hint.start, hint.kind.value)))


def _brackets(text: str) -> Iterable[Hint]:
    for fault in _parsed(text).faults:
        yield _hint(HintKind.BRACKET, f"This bracket {fault.kind.value}.", text, fault.offset, fault.offset + 1)


@lru_cache(maxsize=64)
def _parsed(text: str) -> Brackets:
    return parse(text)


def _dangling(base: str, text: str, labels: Mapping[str, str], own: str) -> Iterable[Hint]:
    """Yield the references that point to nothing, and did not stand in the base already."""
    if base == text:
        return
    known = {reference.text for reference, _ in _unresolved(base, labels, own)}
    for reference, at in _unresolved(text, labels, own):
        if reference.text not in known:
            says = f"There is no {reference.text} in this text."
            yield _hint(HintKind.REFERENCE, says, text, at + reference.start, at + reference.end)


def _unresolved(text: str, labels: Mapping[str, str], own: str) -> Iterable[tuple[Reference, int]]:
    lines = text.splitlines(keepends=True)
    starts = accumulate(map(len, lines), initial=0)
    found = [(reference, at) for line, at in zip(lines, starts, strict=False) for reference in _references(line)]
    resolved = resolve((reference for reference, _ in found), labels, own)
    return [
        (reference, at)
        for (reference, at), resolution in zip(found, resolved, strict=True)
        if resolution.standing is ReferenceStanding.DANGLING
    ]


@lru_cache(maxsize=4096)
def _references(line: str) -> tuple[Reference, ...]:
    """Return the references of one paragraph; remembered, for a decision changes few paragraphs."""
    return references(line)


def _strength(base: str, text: str, edits: Sequence[Edit], language: str) -> Iterable[Hint]:
    """Yield the changes of strength; new words in brackets are proposed and not yet said."""
    spans = _parsed(text).spans
    for shift in shifts(base, edits, language):
        if not shift.old and any(span.start < shift.start and shift.end < span.end for span in spans):
            continue
        says = f"{_named(shift.was)} became {_named(shift.is_now)}: {shift.turn.value}."
        if shift.turn is Turn.OPENED:
            says = f"{_named(shift.was)} may now also become {_named(shift.is_now)}."
        yield _hint(HintKind.STRENGTH, says, text, shift.start, shift.end)


def _twice(base: str, text: str) -> Iterable[Hint]:
    """Yield the paragraphs and the numbers that stand twice, and did not in the base already."""
    for one in new_repetitions(base, text):
        yield _hint(HintKind.REPETITION, one.says, text, one.start, one.end)


def _named(phrase: StrengthPhrase) -> str:
    """Return a phrase and what it is."""
    return f"“{phrase.words}” ({phrase.name})" if phrase.words else "nothing"


def _hint(kind: HintKind, says: str, text: str, start: int, end: int) -> Hint:
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    before, after = text[first:start].rpartition("\n")[2], text[end:last].partition("\n")[0]
    return Hint(kind, says, start, end, before, text[start:end], after)
