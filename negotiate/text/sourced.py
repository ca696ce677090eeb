"""Words with their sources: texts in the making, whose every token says whence it comes; it decides no wording.

The currency between decisions and provenance: lists of words are put together freely, with words of the base
repeated, cut or moved, and `rewrite` then finds the edits that make them, each with its sources.
"""

from collections.abc import Iterable, Iterator
from itertools import repeat

from negotiate.text.edits import Edit
from negotiate.text.provenance import Attributed, Carried, Given, Source
from negotiate.text.relations import Tokens

Word = tuple[str, Source]
"""A token of the new text, or a part of one, with its source: one new word, or one of the base."""


def standing(tokens: Tokens, start: int, end: int) -> list[Word]:
    """Return the base tokens [start, end) as words of the base."""
    return [(tokens[index], Carried(1, index)) for index in range(start, end)]


def written(tokens: Iterable[str], origins: tuple[str, ...]) -> list[Word]:
    """Return tokens as new words of these origins."""
    return [(token, Given(1, origins)) for token in tokens]


def read(tokens: Tokens, edits: Iterable[Edit], start: int, end: int, origins: tuple[str, ...]) -> list[Word]:
    """Return the tokens [start, end) with the edits carried out: new words of `origins` amid words of the base."""
    words: list[Word] = []
    for edit in edits:
        words += standing(tokens, start, edit.start)
        words += written(edit.tokens, origins)
        start = edit.end
    return words + standing(tokens, start, end)


def carried_out(tokens: Tokens, changes: Iterable[Attributed]) -> Iterator[Word]:
    """Yield the words of the new text, as changes in text order make them."""
    reached = 0
    for change in changes:
        yield from standing(tokens, reached, change.edit.start)
        yield from zip(change.edit.tokens, _singly(change), strict=True)
        reached = change.edit.end
    yield from standing(tokens, reached, len(tokens))


def rewrite(tokens: Tokens, start: int, end: int, words: Iterable[Word], origin: str) -> list[Attributed]:
    """Return the edits that make the tokens [start, end) into `words`, leaving alone what stays in its place."""
    changes: list[Attributed] = []
    fresh: list[Word] = []
    reached = start
    for token, source in (*words, ("", Carried(1, end))):
        stays = isinstance(source, Carried) and source.start >= reached
        if not stays or (source.start < end and tokens[source.start] != token):
            fresh.append((token, source))
            continue
        if fresh or source.start > reached:
            edit = Edit(reached, source.start, tuple(word for word, _ in fresh))
            changes.append(Attributed(edit, origin, condensed(source for _, source in fresh)))
        fresh, reached = [], source.start + 1
    return changes


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


def _singly(change: Attributed) -> Iterator[Source]:
    """Yield the source of each new token of a change."""
    for source in change.sources or (Given(len(change.edit.tokens), (change.origin,)),):
        match source:
            case Given(length, origins):
                yield from repeat(Given(1, origins), length)
            case Carried(length, start):
                yield from (Carried(1, index) for index in range(start, start + length))
