"""Who changed a file, each under one name: programs write the same person's in capitals, with spaces, in parts."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from negotiate.importing.office.documents import OfficeCell, OfficeMark, ReadDocument, ReadParagraph


def author_key(name: str) -> str:
    """Return what is the same of a name however it was typed.

    >>> author_key("ANA  Lee ") == author_key("Ana Lee")
    True
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def marks_of(one: ReadParagraph) -> Iterator[OfficeMark]:
    """Yield all marks of a paragraph."""
    of_row = (one.cell.inserted, one.cell.removed) if one.cell else ()
    of_words = (mark for piece in one.pieces for mark in (piece.inserted, piece.removed))
    yield from filter(None, (*of_row, one.inserted, one.removed, *of_words))


def with_one_name_each(read: ReadDocument) -> ReadDocument:
    """Return a file in which each author bears the name that she was first given."""
    names: dict[str, str] = {}
    written = dict.fromkeys(mark.author for one in read.paragraphs for mark in marks_of(one))
    for name in written:
        names.setdefault(author_key(name), name.strip())
    if all(names[author_key(name)] == name for name in written):
        return read
    return replace(read, paragraphs=tuple(_renamed(one, names) for one in read.paragraphs))


def _renamed(one: ReadParagraph, names: Mapping[str, str]) -> ReadParagraph:
    def named(mark: OfficeMark | None) -> OfficeMark | None:
        return mark and replace(mark, author=names[author_key(mark.author)])

    cell: OfficeCell | None = one.cell
    if cell:
        cell = replace(cell, inserted=named(cell.inserted), removed=named(cell.removed))
    pieces = (replace(each, inserted=named(each.inserted), removed=named(each.removed)) for each in one.pieces)
    return replace(one, inserted=named(one.inserted), removed=named(one.removed), pieces=tuple(pieces), cell=cell)


def names_in(paragraphs: Iterable[ReadParagraph]) -> list[str]:
    """Return who made marks in some paragraphs, in alphabetical order."""
    return sorted({mark.author for one in paragraphs for mark in marks_of(one)})
