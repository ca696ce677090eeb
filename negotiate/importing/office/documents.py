"""What is read of a file of an office program, whichever it is: paragraphs, notes, comments, who changed what.

Texts are written out from these values, and what came back is compared with what was given.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class OfficeMark:
    """Who changed something in a file, and when, as the file says it."""

    author: str
    date: str


@dataclass(frozen=True, slots=True)
class OfficePiece:
    """Words of one look; `inserted` and `removed` where a mark says so. `note` points to one of the notes."""

    text: str
    em: bool = False
    strong: bool = False
    inserted: OfficeMark | None = None
    removed: OfficeMark | None = None
    note: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class OfficeCell:
    """Where a paragraph of a table stands; the row, or the cell alone, may have come or gone as a whole."""

    table: int
    row: int
    column: int
    inserted: OfficeMark | None = None
    removed: OfficeMark | None = None


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """One paragraph: its style by name, the number that a program sets before it, its words, what was done to its end.

    `outline` is the level of a title, 0 where it is none. `remarks` are the ids of comments that begin in it.
    """

    style: str
    outline: int
    number: str
    pieces: tuple[OfficePiece, ...]
    inserted: OfficeMark | None
    removed: OfficeMark | None
    bookmarks: tuple[str, ...]
    remarks: tuple[str, ...]
    is_tight: bool
    cell: OfficeCell | None = None
    is_in_box: bool = False


@dataclass(frozen=True, slots=True)
class ReadRemark:
    """A comment: whose it is, and what it says; `parent` is the id of the one that it answers, "" where of none."""

    by: OfficeMark
    text: str
    parent: str = ""


class AsideKind(Enum):
    """What of a file is no part of its text, by how a sentence calls it."""

    HIDDEN = "words that the file hides"
    DRAWN = "words of a drawing"
    PICTURE = "pictures and objects"
    FILE = "files that stand inside this one"


@dataclass(frozen=True, slots=True)
class LeftAside:
    """Something of a file that is no part of its text, with its words where it has any."""

    kind: AsideKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A file as it was read; the words of heads and feet of pages stand apart."""

    paragraphs: tuple[ReadParagraph, ...]
    notes: Mapping[tuple[str, str], tuple[ReadParagraph, ...]]
    remarks: Mapping[str, ReadRemark]
    heads: tuple[str, ...]
    has_macros: bool
    #: How many characters the body has that nobody has struck, counted without regard to where they stand.
    characters: int
    asides: tuple[LeftAside, ...] = ()
