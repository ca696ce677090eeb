r"""A compilation: a text with every proposal in its place, beside the words that it would change; it decides nothing.

`in_place` cuts a merge into what stands and the places where something else is wanted. `bracketed` writes these as
delegations read them: contested words in brackets, behind them what each proposal wants, in brackets too, with its name
or, where names are masked, without.

    >>> from negotiate.text.edits import Edit
    >>> from negotiate.text.merge.merge import merge
    >>> proposals = {"A": [Edit(1, 2, (" should",))], "B": [Edit(1, 2, ())], "C": [Edit(3, 3, (" fully",))]}
    >>> pieces = in_place(merge("States shall act.", proposals))
    >>> "".join(span.text for span in bracketed(pieces, {"A": "Peru", "B": "Fiji", "C": "Chad"}))
    'States [shall] [Peru: should] [Fiji: delete] act [Chad: fully].'
    >>> "".join(span.text for span in bracketed(pieces))
    'States [shall] [delete] [should] act [fully].'
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from negotiate.text.arrangement.moved_paragraphs import MovedParagraphs, moved_paragraphs
from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Region

__all__ = [
    "CompiledInk",
    "CompiledSpan",
    "Piece",
    "PlaceInText",
    "StandingWords",
    "WantedMove",
    "bracketed",
    "in_place",
]

BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class StandingWords:
    """Words of the base that nobody wants otherwise."""

    text: str


class WantedWords(NamedTuple):
    """What some authors want in a place; "" where its words are to go."""

    authors: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class PlaceInText:
    """Words of the base, "" between two of them, with everything that is wanted instead, by the first author."""

    text: str
    wanted: tuple[WantedWords, ...]


@dataclass(frozen=True, slots=True)
class WantedMove:
    """The paragraphs that follow are to stand elsewhere."""

    authors: tuple[str, ...]
    moved: MovedParagraphs


Piece: TypeAlias = StandingWords | PlaceInText | WantedMove


def in_place(merged: Merge) -> tuple[Piece, ...]:
    """Return a merge in pieces, in the order of the text.

    The words of all pieces, those that are wanted left out, are the base. Wherever an author wants something, what she
    wants in its place makes her text.
    """
    pieces: list[Piece] = []
    reached = 0
    for start, end, piece in sorted(_pieces(merged), key=itemgetter(0, 1)):
        if start > reached:
            pieces.append(StandingWords(merged.words(reached, start)))
        pieces.append(piece)
        reached = max(reached, end)
    if reached < len(merged.base):
        pieces.append(StandingWords(merged.words(reached, len(merged.base))))
    return tuple(pieces)


def _pieces(merged: Merge) -> Iterator[tuple[int, int, Piece]]:
    """Yield where something is wanted, from which token to which."""
    for region in merged.regions:
        for move in region.moves:
            yield move.start, move.start, WantedMove(_movers(region, move), moved_paragraphs(merged.base, move))
        for number, place in enumerate(region.places):
            stands = tuple(merged.base[place.start : place.end])
            wanted: dict[tuple[str, ...], list[str]] = {}
            for reading in region.readings:
                if reading.parts[number] != stands:
                    wanted.setdefault(reading.parts[number], []).extend(reading.authors)
            words = sorted(WantedWords(tuple(sorted(who)), "".join(part)) for part, who in wanted.items())
            if words:
                yield place.start, place.end, PlaceInText("".join(stands), tuple(words))


def _movers(region: Region, move: BlockMove) -> tuple[str, ...]:
    return tuple(sorted(author for reading in region.readings if move in reading.moves for author in reading.authors))


class CompiledInk(Enum):
    """What a stretch of a compilation is."""

    STANDS = "stands"
    CONTESTED = "contested"
    WANTED = "wanted"
    #: A bracket of the compilation itself, which is in no text.
    SIGN = "sign"
    #: Who wants it.
    NAME = "name"
    #: What is wanted where no words say so: a deletion, a move.
    ASKED = "asked"


class CompiledSpan(NamedTuple):
    """A stretch of a compilation in one ink; `author` is set on names alone."""

    ink: CompiledInk
    text: str
    author: str = ""


def bracketed(pieces: Iterable[Piece], names: Mapping[str, str] | None = None) -> tuple[CompiledSpan, ...]:
    """Return a compilation as it is read, each author called as `names` says.

    Without names nothing tells who wants what: what is wanted in one place then stands in the order of its words.
    """
    spans: list[CompiledSpan] = []
    for piece in pieces:
        match piece:
            case StandingWords(text):
                spans.append(CompiledSpan(CompiledInk.STANDS, text))
            case PlaceInText():
                spans += _place(piece, names, follows=spans[-1].text if spans else "")
            case WantedMove(authors, moved):
                asked = CompiledSpan(CompiledInk.ASKED, _move_in_words(moved))
                spans += (*_in_brackets(asked, authors, names), CompiledSpan(CompiledInk.STANDS, " "))
    return tuple(spans)


def _move_in_words(moved: MovedParagraphs) -> str:
    return f"to stand behind “{moved.stands_behind}”" if moved.stands_behind else "to stand at the beginning"


def _place(place: PlaceInText, names: Mapping[str, str] | None, *, follows: str) -> Iterator[CompiledSpan]:
    """Yield a place: its own words in brackets, then everything that is wanted there."""
    lead, words, rest = _trimmed(place.text)
    if place.text:
        yield CompiledSpan(CompiledInk.STANDS, lead)
        yield from _in_brackets(CompiledSpan(CompiledInk.CONTESTED, words))
    wanted = place.wanted if names is not None else sorted(place.wanted, key=itemgetter(1))
    for number, (authors, text) in enumerate(wanted):
        before, words, behind = _trimmed(text)
        is_first = not (number or place.text)
        yield CompiledSpan(CompiledInk.STANDS, _gap(before, follows) if is_first else _between(before, behind))
        ink = CompiledInk.WANTED if text else CompiledInk.ASKED
        yield from _in_brackets(CompiledSpan(ink, words if text else "delete"), authors, names)
        rest = behind if is_first and not rest else rest
    yield CompiledSpan(CompiledInk.STANDS, rest)


def _gap(before: str, follows: str) -> str:
    """Return what parts an insertion from the words that it follows."""
    if before or not follows or follows[-1:].isspace():
        return before
    return " "


def _between(before: str, behind: str) -> str:
    """Return what parts two brackets: whole paragraphs stand by themselves."""
    return BREAK if "\n" in before or "\n" in behind else " "


def _in_brackets(
    words: CompiledSpan, authors: tuple[str, ...] = (), names: Mapping[str, str] | None = None
) -> Iterator[CompiledSpan]:
    """Yield words in brackets of the compilation's own, with who wants them."""
    yield CompiledSpan(CompiledInk.SIGN, "[")
    for number, author in enumerate(authors if names is not None else ()):
        yield CompiledSpan(CompiledInk.NAME, f"{'; ' * bool(number)}{(names or {})[author]}", author)
    if authors and names is not None:
        yield CompiledSpan(CompiledInk.SIGN, ": ")
    yield words
    yield CompiledSpan(CompiledInk.SIGN, "]")


def _trimmed(text: str) -> tuple[str, str, str]:
    r"""Return the white space before words, the words, and the white space behind them; white space alone as a sign.

    >>> _trimmed("\n\n(b) ships;"), _trimmed("\n\n"), _trimmed(" act ")
    (('\n\n', '(b) ships;', ''), ('', '¶', '\n\n'), (' ', 'act', ' '))
    """
    words = text.strip()
    if text and not words:
        return "", "¶" if "\n" in text else "␣", text
    before = text[: len(text) - len(text.lstrip())]
    return before, words, text[len(before) + len(words) :]
