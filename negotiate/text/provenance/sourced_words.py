"""Words with their sources: texts in the making, whose every token says whence it comes; it decides no wording.

The currency between decisions and provenance: passages are put together freely, with words of the base repeated,
cut or moved, and `recast` then finds the edits that make them, each with its sources. A passage is as long as its
words have one source, so that the cost goes with the places where sources change, not with the words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat, takewhile
from operator import eq
from typing import NamedTuple

from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.regions import substitute
from negotiate.text.provenance.provenance import Attributed, Carried, Given, Source
from negotiate.text.tokens import tokenize

Word = tuple[str, Source]
"""A token of the new text, or a part of one, with its source: one new word, or one of the base."""

_GLANCE = 512  # tokens that are compared at once


class Passage(NamedTuple):
    """Tokens in a row with their one source, which counts as many; a part of a token is a passage of its own."""

    tokens: Tokens
    source: Source

    def part(self, first: int, last: int) -> "Passage":
        """Return the tokens [first, last) of the passage.

        >>> Passage(("States", " shall", " act"), Carried(3, 7)).part(1, 2)
        Passage(tokens=(' shall',), source=Carried(length=1, start=8))
        """
        match self.source:
            case Given(_, origins):
                return Passage(self.tokens[first:last], Given(last - first, origins))
            case Carried(_, start):
                return Passage(self.tokens[first:last], Carried(last - first, start + first))


def standing(tokens: Tokens, start: int, end: int) -> list[Passage]:
    """Return the base tokens [start, end) as words of the base."""
    return [Passage(tokens[start:end], Carried(end - start, start))] if start < end else []


def written(tokens: Iterable[str], origins: tuple[str, ...]) -> list[Passage]:
    """Return tokens as new words of these origins."""
    tokens = tuple(tokens)
    return [Passage(tokens, Given(len(tokens), origins))] if tokens else []


def read(tokens: Tokens, edits: Iterable[Edit], start: int, end: int, origins: tuple[str, ...]) -> list[Passage]:
    """Return the tokens [start, end) with the edits carried out: new words of `origins` amid words of the base."""
    passages: list[Passage] = []
    for edit in edits:
        passages += standing(tokens, start, edit.start)
        passages += written(edit.tokens, origins)
        start = edit.end
    return passages + standing(tokens, start, end)


def text_of(passages: Iterable[Passage]) -> str:
    """Return passages as text."""
    return "".join(["".join(tokens) for tokens, _ in passages])


def made(tokens: Tokens, changes: Iterable[Attributed], start: int = 0, end: int | None = None) -> Iterator[Passage]:
    """Yield the passages that changes in text order make of the tokens, or of the tokens [start, end)."""
    reached = start
    for change in changes:
        yield from standing(tokens, reached, change.edit.start)
        at = 0
        for source in change.every_source:
            if source.length:
                yield Passage(change.edit.tokens[at : at + source.length], source)
            at += source.length
        reached = change.edit.end
    yield from standing(tokens, reached, len(tokens) if end is None else end)


def carried_out(tokens: Tokens, changes: Iterable[Attributed]) -> Iterator[Word]:
    """Yield the words of the new text one by one, as changes in text order make them."""
    for passage in made(tokens, changes):
        yield from zip(passage.tokens, singly(passage.source), strict=True)


def rewrite(tokens: Tokens, start: int, end: int, words: Iterable[Word], origin: str) -> list[Attributed]:
    """Return what `recast` does, from single words."""
    return recast(tokens, start, end, (Passage((token,), source) for token, source in words), origin)


def recast(tokens: Tokens, start: int, end: int, passages: Iterable[Passage], origin: str) -> list[Attributed]:
    """Return the edits that make the tokens [start, end) into the passages, leaving alone what stays in its place."""
    changes: list[Attributed] = []
    fresh: list[Passage] = []
    reached = start
    for passage in passages:
        first, staying = _staying(tokens, passage, reached, end)
        if first:
            fresh.append(passage.part(0, first))
        if staying:
            changes += _change(reached, staying.start, fresh, origin)
            fresh, reached = [], staying.start + staying.length
    return changes + _change(reached, end, fresh, origin)


def _staying(tokens: Tokens, passage: Passage, reached: int, end: int) -> tuple[int, Carried | None]:
    """Return how many tokens at the head of a passage stand elsewhere in the base, and the rest, which stays."""
    match passage.source:
        case Carried(length, start) if reached < start + length <= end:
            first = max(0, reached - start)
            if passage.tokens[first:] == tokens[start + first : start + length]:
                return first, Carried(length - first, start + first)
    return len(passage.tokens), None


def _change(start: int, end: int, fresh: list[Passage], origin: str) -> list[Attributed]:
    """Return the edit that puts passages in the place of the tokens [start, end), unless there is nothing to do."""
    if not fresh and start == end:
        return []
    words = tuple(token for passage in fresh for token in passage.tokens)
    return [Attributed(Edit(start, end, words), origin, condensed(source for _, source in fresh))]


def settled(tokens: Tokens, changes: Sequence[Attributed]) -> tuple[Attributed, ...]:
    """Return changes whose tokens are those that the new text is cut into."""
    new = substitute(tokens, (change.edit for change in changes), 0, len(tokens))
    cut = tokenize("".join(new))
    if cut == new:
        return tuple(changes)
    widened = recast(tokens, 0, len(tokens), recut(cut, made(tokens, changes)), "")
    return tuple(_answered(widened, changes))


def _answered(widened: Iterable[Attributed], changes: Iterable[Attributed]) -> Iterator[Attributed]:
    """Yield widened changes with the origin of the first change that each covers."""
    waiting = iter(changes)
    first = next(waiting, None)
    for change in widened:
        while first is not None and first.edit.end < change.edit.start:
            first = next(waiting, None)
        yield replace(change, origin=first.origin if first else "")


def recut(cut: Tokens, passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the tokens that a text is really cut into; one made of several words is of the first new word in it,
    and not of who only wrote the space before that.

    The passages make the same text. Where they are cut alike they are passed on as they are.
    """
    at = have = 0
    ready: list[Word] = []
    for passage in passages:
        done = 0
        while done < len(passage.tokens):
            if not ready and (alike := _alike(cut, at, passage.tokens, done)):
                yield passage.part(done, done + alike)
                at, done = at + alike, done + alike
                continue
            token, source = passage.part(done, done + 1)
            ready.append((token[0], source))
            have, done = have + len(token[0]), done + 1
            while ready and have >= len(cut[at]):
                yield Passage((cut[at],), _first_new(ready))
                have, at = have - len(cut[at]), at + 1
                ready = [(ready[-1][0][-have:], ready[-1][1])] if have else []


def _alike(cut: Tokens, at: int, tokens: Tokens, first: int) -> int:
    """Count the tokens from `first` on that are also those of `cut` from `at` on, as far as a glance goes."""
    rest = tokens[first : first + _GLANCE]
    there = cut[at : at + len(rest)]
    return len(rest) if there == rest else sum(takewhile(bool, map(eq, there, rest)))


def _first_new(parts: list[Word]) -> Source:
    """Return the first source of new letters or marks, or else of any, or else of new white space."""
    said = [part for part in parts if not part[0].isspace()] or parts
    return next((source for _, source in said if isinstance(source, Given)), said[0][1])


def condensed(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return sources with neighbours made one where they go on from each other."""
    joined: list[Source] = []
    for source in sources:
        match joined[-1:], source:
            case [Given(length, origins)], Given(more, others) if origins == others:
                joined[-1] = Given(length + more, origins)
            case [Carried(length, start)], Carried(more, onward) if start + length == onward:
                joined[-1] = Carried(length + more, start)
            case _:
                joined.append(source)
    return tuple(joined)


def singly(source: Source) -> Iterator[Source]:
    """Return the source of each token.

    >>> list(singly(Carried(2, 7)))
    [Carried(length=1, start=7), Carried(length=1, start=8)]
    """
    match source:
        case Given(length, origins):
            return repeat(Given(1, origins), length)
        case Carried(length, start):
            return (Carried(1, index) for index in range(start, start + length))
