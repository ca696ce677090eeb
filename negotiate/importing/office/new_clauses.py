"""A clause that somebody has put into a file: how it opens, and what each person wants it to say.

Method: its paragraphs are read one side after another, as those of any clause (`sides`); the title of a side is found
as in any text (`cutting.titles`), and cut off.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from negotiate.importing.cutting.sequence import is_numeral
from negotiate.importing.cutting.titles import Certainty, Title, find_titles
from negotiate.importing.office.authors import author_key, names_in
from negotiate.importing.office.documents import OfficePiece, ReadDocument, ReadParagraph
from negotiate.importing.office.sides import as_text, seen_in, side_of
from negotiate.importing.pages import open_page
from negotiate.text.wording import Wording

#: So many paragraphs are looked at for a title: a label, and up to three lines of a heading under it.
LOOKED_AT = 4
#: What stands behind a label that is alone in its line, and is no part of it.
_STOPS = " \t.:：．*_"


@dataclass(frozen=True, slots=True)
class ClauseOpening:
    """How a clause opens: its label, its heading, and the paragraphs under these; sure where its form leaves no doubt.

    A title of a style for titles may have no label.
    """

    label: str
    heading: str
    rest: tuple[ReadParagraph, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class PutInClause:
    """What one person wants a new clause to say; `author` is empty where nobody marked it, `beside` who put it in.

    `beside` is empty where that is the same person.
    """

    author: str
    label: str
    wording: Wording
    remarks: tuple[str, ...] = ()
    beside: str = ""


class _ReadSide(NamedTuple):
    label: str
    wording: Wording


def opening_of(read: Sequence[ReadParagraph]) -> ClauseOpening | None:
    """Return how paragraphs open as a clause, where they do; a citation at the beginning of a sentence is no title."""
    if not read or read[0].cell:
        return None
    lines = [_line(one) for one in read[:LOOKED_AT]]
    lines = lines[: next((place for place, one in enumerate(read[:LOOKED_AT]) if one.cell), len(lines))]
    text, is_styled = "\n\n".join(lines), read[0].outline > 0
    page = open_page(text)
    title = next(find_titles(page), None)
    if title is None or title.start != page.start_of(0) or not title.label:
        title = None
    if title is None or (not is_styled and (title.certainty is Certainty.DOUBTFUL or is_numeral(title))):
        heading = " ".join(lines[0].split())
        return ClauseOpening("", heading, tuple(read[1:]), is_sure=False) if is_styled and heading else None
    rest = tuple(_behind(read, lines, title.end))
    return ClauseOpening(title.label.rstrip(_STOPS), title.heading, rest, is_styled or _is_plain(title))


def reads_like_a_title(line: str) -> bool:
    """Say whether a line is the title of a clause by its form, with its label.

    >>> reads_like_a_title("Article 5 bis — Trees"), reads_like_a_title("Article 5 of the Charter applies.")
    (True, False)
    """
    title = next(find_titles(open_page(line)), None)
    is_title = title is not None and title.start == 0 and title.label and not is_numeral(title)
    return bool(is_title) and title is not None and title.certainty is not Certainty.DOUBTFUL and _is_plain(title)


def _is_plain(title: Title) -> bool:
    """Say whether a title is one by its form: alone in its line, with a heading, or parted from the words behind it."""
    return title.certainty is Certainty.SURE or bool(title.heading or title.joint.strip())


def _line(one: ReadParagraph) -> str:
    """Return what a paragraph says with its marks accepted, as a text has it."""
    words = one.number + seen_in(piece for piece in one.pieces if not piece.removed)
    return unicodedata.normalize("NFC", words)


def _behind(read: Sequence[ReadParagraph], lines: Sequence[str], end: int) -> Iterator[ReadParagraph]:
    """Yield paragraphs without their first characters, as many as a title has in their lines."""
    for one, line in zip(read, lines, strict=False):
        if end >= len(line):
            end -= len(line) + 2
        elif end > 0:
            yield _cut(one, line[end:].lstrip("\n"))
            end = 0
        else:
            yield one
    yield from read[len(lines) :]


def _cut(one: ReadParagraph, rest: str) -> ReadParagraph:
    """Return a paragraph from the words on that are left of it."""
    kept, left = list[OfficePiece](), len(rest)
    for piece in reversed(one.pieces):
        here = len(piece.text) if piece.removed else min(left, len(piece.text))
        if here and left:
            kept.append(replace(piece, text=piece.text[len(piece.text) - here :]))
        left -= 0 if piece.removed else here
    return replace(one, number="", pieces=tuple(reversed(kept)))


def clauses_put_in(paragraphs: Sequence[ReadParagraph], whole: ReadDocument) -> Iterator[PutInClause]:
    """Yield what each person wants a new clause to say: what nobody marked, else who put it in; then who changed it."""
    names, ground = names_in(paragraphs), frozenset[str]()
    first, hand = _side(paragraphs, ground, whole), ""
    if first is None and names:
        hand = max(names, key=lambda name: _weight(paragraphs, name))
        ground = frozenset((hand,))
        first = _side(paragraphs, ground, whole)
    if first is not None:
        yield PutInClause(hand, *first, tuple(_said(paragraphs, whole, hand)))
    for name in names:
        side = _side(paragraphs, ground | {name}, whole) if name != hand else None
        if side is not None and side != first:
            yield PutInClause(
                name, *side, tuple(_said(paragraphs, whole, name)), beside=hand or "somebody without marks"
            )


def _side(paragraphs: Sequence[ReadParagraph], authors: frozenset[str], whole: ReadDocument) -> _ReadSide | None:
    """Return what a new clause says with the marks of some people accepted; None where it says nothing."""
    standing = side_of(paragraphs, authors, "", whole.notes)
    if not any(seen_in(one.pieces).strip() for one in standing):
        return None
    standing = [replace(one, pieces=tuple(replace(piece, removed=None) for piece in one.pieces)) for one in standing]
    opening = opening_of(standing) or ClauseOpening("", "", tuple(standing), is_sure=False)
    rest = [one for one in opening.rest if one.cell or seen_in(one.pieces).strip()]
    return _ReadSide(opening.label, Wording(" ".join(opening.heading.split()), as_text(rest, "")))


def _weight(paragraphs: Iterable[ReadParagraph], name: str) -> int:
    """Return how many characters somebody put in."""
    pieces = (piece for one in paragraphs for piece in one.pieces if piece.inserted and piece.inserted.author == name)
    return sum(len(piece.text) for piece in pieces)


def _said(paragraphs: Iterable[ReadParagraph], whole: ReadDocument, name: str) -> Iterator[str]:
    """Yield the comments that somebody made on her own clause."""
    for one in paragraphs:
        for key in one.remarks:
            said = whole.remarks.get(key)
            if said and name and author_key(said.by.author) == author_key(name):
                yield said.text
