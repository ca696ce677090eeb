"""A file of an office program as a text of the house: numbers written out, every character accounted for.

Changes are read as if all were accepted. Nothing is dropped without being named: what stands in no text is counted.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from negotiate.importing.cutting.escapes import escaped
from negotiate.importing.cutting.labels import read_label
from negotiate.importing.office.asides import left_aside
from negotiate.importing.office.documents import OfficePiece, ReadDocument, ReadParagraph
from negotiate.text.marks.emphasis import without_marks

#: Names of bookmarks by which the house knows its own paragraphs, and styles of its files that are no text.
OWN = ("c_", "m_", "w_")
_OWN_STYLES = ("Colophon", "Subtitle", "Warning")
#: How the colophon of such a file begins, and how it says who may read it: known by that where the style was lost.
_COLOPHON = re.compile(r"(?:Private\. )?Taken along on \d.{5,60} from https?://\S+|This file carries comments that ")


#: The sign of a note directly behind the first words of a line.
_BEHIND_LABEL = re.compile(r"\A([^\n\[\]]{1,60}[^\s\[\]])(\[\^\d+\])")


@dataclass(frozen=True, slots=True)
class OfficeAccount:
    """The text of a file, and in sentences what was done on the way."""

    text: str
    said: tuple[str, ...]


def written_out(read: ReadDocument) -> OfficeAccount:
    """Return the text of a file as it reads with all changes accepted."""
    writer = _TextWriter(read)
    text = "\n\n".join(writer.with_notes(writer.blocks(writer.accepted(_own_left_aside(read.paragraphs)))))
    return OfficeAccount(text + "\n" if text else "", tuple(_said(read, writer)))


def _own_left_aside(paragraphs: Sequence[ReadParagraph]) -> Sequence[ReadParagraph]:
    """Return the paragraphs without what the house itself wrote round its text."""
    return [one for one in paragraphs if not is_own(one)] if _is_of_house(paragraphs) else paragraphs


def is_own(one: ReadParagraph) -> bool:
    """Say whether a paragraph of a file that the house gave is none of the text, but what the house says of it."""
    return one.style in _OWN_STYLES or _COLOPHON.match("".join(piece.text for piece in one.pieces)) is not None


def _is_of_house(paragraphs: Sequence[ReadParagraph]) -> bool:
    return any(name.startswith(OWN) for one in paragraphs for name in one.bookmarks)


class _TextWriter:
    """Writes paragraphs as text, and keeps count."""

    def __init__(self, read: ReadDocument) -> None:
        self.read = read
        self.order: list[tuple[str, str]] = []
        self.numbers = 0
        self.counts = dict.fromkeys(("body", "tables", "boxes", "notes"), 0)

    def accepted(self, paragraphs: Iterable[ReadParagraph]) -> Iterator[ReadParagraph]:
        """Yield paragraphs with all changes accepted: one whose end is gone runs on into the next."""
        waiting: tuple[OfficePiece, ...] = ()
        for one in paragraphs:
            if one.cell and one.cell.removed:
                continue
            pieces = (*waiting, *(piece for piece in one.pieces if not piece.removed))
            if one.removed and not one.cell:
                waiting = pieces
                continue
            yield replace(one, pieces=pieces)
            waiting = ()
        if waiting:
            yield ReadParagraph("", 0, "", waiting, None, None, (), (), is_tight=False)

    def blocks(self, paragraphs: Iterable[ReadParagraph], part: str = "") -> Iterator[str]:
        """Yield the blocks of a text, tables as one block each; lines that belong together are one."""
        lines: list[str] = []
        for table, run in groupby(paragraphs, key=lambda one: one.cell.table if one.cell else 0):
            if table:
                yield from _joined(lines)
                yield self._table(list(run))
                lines = []
                continue
            for one in run:
                words = self._line(one, part)
                if not words.strip():
                    continue
                if lines and not (one.is_tight and not one.outline):
                    yield from _joined(lines)
                    lines = []
                lines.append(words)
        yield from _joined(lines)

    def with_notes(self, blocks: Iterable[str]) -> Iterator[str]:
        """Yield blocks, each with the notes that it points to behind it: a note stands in the clause that it is of."""
        said = 0
        for block in blocks:
            yield block
            while said < len(self.order) and f"[^{said + 1}]" in block:
                said += 1
                yield self._said_note(said)
        while said < len(self.order):  # what notes themselves point to
            said += 1
            yield self._said_note(said)

    def _said_note(self, number: int) -> str:
        key = self.order[number - 1]
        words = " ".join(self.blocks(self.accepted(self.read.notes.get(key, ())), "notes"))
        return f"[^{number}]: {words.strip()}"

    def _line(self, one: ReadParagraph, part: str = "") -> str:
        """Return the words of one paragraph, titles with the signs for them."""
        words = marked_words(one.pieces, self._note, is_title=one.outline > 0)
        self._count(part or ("boxes" if one.is_in_box else "body"), one)
        if one.number and words.strip():
            self.numbers += 1
            words = one.number + words
        words = _BEHIND_LABEL.sub(_apart, words, count=1)
        return block_of(words, one.outline)

    def _table(self, cells: Sequence[ReadParagraph]) -> str:
        """Return a table as rows with strokes; the first is its head."""
        rows: dict[int, dict[int, list[str]]] = {}
        for one in cells:
            assert one.cell is not None  # the caller has sorted them
            words = marked_words(one.pieces, self._note, is_title=False)
            self._count("tables", one)
            self.numbers += bool(one.number and words.strip())
            words = (one.number + words if words.strip() else "").replace("|", "\\|")
            rows.setdefault(one.cell.row, {}).setdefault(one.cell.column, []).append(" ".join(words.split()))
        width = max(max(row) + 1 for row in rows.values())
        lines = [
            "| " + " | ".join(" ".join(filter(None, row.get(column, ()))) for column in range(width)) + " |"
            for row in rows.values()
        ]
        return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])

    def _note(self, key: tuple[str, str]) -> str:
        """Return the sign of a note, counted in the order of the text."""
        if key not in self.order:
            self.order.append(key)
        return f"[^{self.order.index(key) + 1}]"

    def _count(self, part: str, one: ReadParagraph) -> None:
        self.counts[part] += sum(len("".join(piece.text.split())) for piece in one.pieces)


def marked_words(pieces: Sequence[OfficePiece], note: Callable[[tuple[str, str]], str], *, is_title: bool) -> str:
    """Return runs as text, italics and bold by their marks; without these where they would be read another way."""
    shown = "".join(note(piece.note) if piece.note else piece.text for piece in pieces)
    if is_title or not any((piece.em or piece.strong) and piece.text.strip() for piece in pieces):
        return _safe(shown)
    parts = []
    for (em, strong), run in groupby(pieces, key=lambda piece: (piece.em, piece.strong)):
        words = "".join(note(piece.note) if piece.note else piece.text for piece in run)
        core = words.strip()
        marks = "*" * em + "**" * strong
        head, _, tail = words.partition(core) if core else (words, "", "")
        parts.append(f"{head}{marks}{core.replace('*', _STAR)}{marks}{tail}" if core else words)
    marked = "".join(parts)
    return marked if without_marks(marked) == shown else _safe(shown)


def block_of(words: str, outline: int) -> str:
    """Return the words of a paragraph as a block of a text, with the signs of a title of some level; 0 is no title.

    >>> block_of("On  review", 2)
    '## On review'
    """
    if outline and words.strip():
        return f"{'#' * min(outline, 6)} {' '.join(words.split())}"
    return "\n".join(escaped(line, 0) if line.lstrip().startswith("#") else line for line in words.split("\n"))


def _apart(found: re.Match[str]) -> str:
    """Return the label of a title apart from the sign of its note, that it is read as one.

    >>> [_BEHIND_LABEL.sub(_apart, line) for line in ("Article 1[^1]", "States[^1] act.")]
    ['Article 1 [^1]', 'States[^1] act.']
    """
    label = read_label(found[1])
    return f"{found[1]} {found[2]}" if label and label.text == found[1] else found[0]


_STAR = "\\*"


def _safe(words: str) -> str:
    """Return words in which no star is read as a mark."""
    return words if without_marks(words) == words else words.replace("*", _STAR)


def _joined(lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield "\n".join(lines)


def _said(read: ReadDocument, writer: _TextWriter) -> Iterator[str]:
    """Yield what was done to a file, in sentences."""
    kept = sum(count for part, count in writer.counts.items() if part != "notes")
    named = [f"{count:,} in {part}" for part, count in writer.counts.items() if count and part != "body"]
    yield f"{sum(writer.counts.values()):,} characters were read" + (f", {', '.join(named)}." if named else ".")
    if read.characters > kept + _outside(read):
        yield f"{read.characters - kept - _outside(read):,} characters stand where they could not be read. Compare."
    if writer.numbers:
        yield f"Numbers that were set by themselves are written out as words of the text: {writer.numbers:,}."
    yield from _changes(read)
    yield from left_aside(read)
    if read.remarks:
        yield f"Left aside, comments: {len(read.remarks):,}."


def _outside(read: ReadDocument) -> int:
    """Return how many characters of the body the house itself wrote round its text, or went with rows."""
    is_ours = _is_of_house(read.paragraphs)
    gone = (one for one in read.paragraphs if (is_ours and is_own(one)) or (one.cell and one.cell.removed))
    pieces = (piece for one in gone for piece in one.pieces if not piece.removed)
    return sum(len("".join(piece.text.split())) for piece in pieces)


def _changes(read: ReadDocument) -> Iterator[str]:
    """Yield how many marks of change there were, and whose."""
    marks = [
        mark for one in read.paragraphs for piece in one.pieces for mark in (piece.inserted, piece.removed) if mark
    ]
    if marks:
        names = ", ".join(sorted({mark.author or "nobody" for mark in marks}))
        struck = sum(len(piece.text) for one in read.paragraphs for piece in one.pieces if piece.removed)
        yield f"Changes are marked by {names}. The text is read with all of them accepted; {struck:,} characters go."
