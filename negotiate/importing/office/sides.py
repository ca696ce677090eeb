"""One side of the marks of a file: what it says where those of some people are accepted and all others refused.

Its paragraphs, its lines as they are seen and as a text writes them, and these put back as a text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from negotiate.importing.office.documents import OfficeMark, OfficePiece, ReadParagraph
from negotiate.importing.office.plain import marked_words
from negotiate.text.diff.lcs import common
from negotiate.text.marks.emphasis import without_marks
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.tables import cells, is_table

#: Begins what is seen of a row.
_ROW = "|"
#: The sign of a note as a text writes it.
_NOTE = re.compile(r"\[\^(\d{1,4})\]")
#: The notes of a file, by what points to them.
FileNotes = Mapping[tuple[str, str], Sequence[ReadParagraph]]


class _SideLine(NamedTuple):
    """A line as it is seen, as a text writes it, what stands before it there, and of which table it is, if of any."""

    seen: tuple[str, ...]
    written: str
    gap: str
    table: int = 0


def side_of(read: Iterable[ReadParagraph], authors: frozenset[str], text: str, notes: FileNotes) -> list[ReadParagraph]:
    """Return the paragraphs of one side that say something, those of its new notes last; `text` has the notes before.

    Cells of tables stay where they say nothing.
    """
    standing = _with_notes(list(_resolved(read, authors)), authors, text, notes)
    return [one for one in standing if one.cell or seen_in(one.pieces).strip()]


def as_text(read: Sequence[ReadParagraph], given: str) -> str:
    """Return paragraphs as a text; what reads as it did in the text that was given is written as it was there."""
    return _put_back(list(_given_lines(given)), list(_read_lines(read)), _rules(given))


def seen_in(pieces: Iterable[OfficePiece]) -> str:
    """Return the words of pieces."""
    return "".join(piece.text for piece in pieces)


def _resolved(read: Iterable[ReadParagraph], authors: frozenset[str]) -> Iterator[ReadParagraph]:
    """Yield the paragraphs of one side: one whose end that side lacks runs on into the next."""
    waiting: tuple[OfficePiece, ...] = ()
    last: ReadParagraph | None = None
    for one in read:
        if one.cell and not _stands(one.cell.inserted, one.cell.removed, authors):
            continue
        pieces = (*waiting, *(piece for piece in one.pieces if _stands(piece.inserted, piece.removed, authors)))
        waiting, last = (), one
        if one.cell or _stands(one.inserted, one.removed, authors):
            yield replace(one, pieces=pieces)
        else:
            waiting = pieces
    if waiting and last:
        yield replace(last, pieces=waiting)


def _with_notes(
    read: Sequence[ReadParagraph], authors: frozenset[str], text: str, notes: FileNotes
) -> Iterator[ReadParagraph]:
    """Yield paragraphs with the signs of notes, which are new: ours are words. What the notes say comes behind."""
    taken = {int(sign) for sign in _NOTE.findall(text)}
    number, words = max(taken, default=0), list[ReadParagraph]()
    for one in read:
        pieces = list(one.pieces)
        for place, piece in enumerate(pieces):
            if piece.note:
                number += 1
                pieces[place] = replace(piece, text=f"[^{number}]", note=None)
                inside = _resolved(notes.get(piece.note, ()), authors)
                said = " ".join(filter(None, (seen_in(each.pieces).strip() for each in inside)))
                words.append(
                    ReadParagraph("", 0, "", (OfficePiece(f"[^{number}]: {said}"),), None, None, (), (), False)
                )
        yield replace(one, pieces=tuple(pieces))
    yield from words


def _stands(inserted: OfficeMark | None, removed: OfficeMark | None, authors: frozenset[str]) -> bool:
    return (inserted is None or inserted.author in authors) and not (removed and removed.author in authors)


def _read_lines(read: Sequence[ReadParagraph]) -> Iterator[_SideLine]:
    """Yield the lines of a file that say something, rows of tables as one each."""
    for row, run in groupby(read, key=lambda one: (one.cell.table, one.cell.row) if one.cell else None):
        if row is None:
            for one in run:
                words = one.number + marked_words(one.pieces, _no_note, is_title=False)
                for number, line in enumerate(words.split("\n")):
                    if line.strip():
                        yield _SideLine((without_marks(line),), line, "\n" if one.is_tight or number else "\n\n")
            continue
        table, _ = row
        columns = groupby(run, key=lambda one: one.cell.column if one.cell else 0)
        parts = [" ".join(_in_cell(one) for one in inside) for _, inside in columns]
        seen = tuple(without_marks(part).replace("\\|", "|") for part in parts)
        yield _SideLine((_ROW, *seen), f"| {' | '.join(parts)} |", "\n", table)


def _in_cell(one: ReadParagraph) -> str:
    words = one.number + marked_words(one.pieces, _no_note, is_title=False)
    return " ".join(words.replace("|", "\\|").split())


def _no_note(key: tuple[str, str]) -> str:
    """Return the sign of a note: there is none, for signs have been written out as words (see `with_notes`)."""
    raise AssertionError(key)


def _given_lines(text: str) -> Iterator[_SideLine]:
    """Yield the lines of a text in the same form; the rule of a table goes with its head."""
    end = 0
    for paragraph in paragraphs(text):
        gap, end = text[end : paragraph.start], paragraph.end
        lines = paragraph.text.split("\n")
        if is_table(paragraph.text):
            rows = [[paragraph.text[slice(*span)].strip() for span in row] for row in cells(paragraph.text)]
            width = max(map(len, rows))
            written = [lines[0], *lines[2:]]
            shown_rows = ([without_marks(part).replace("\\|", "|") for part in row] for row in rows)
            seen = [(_ROW, *row, *[""] * (width - len(row))) for row in shown_rows]
        else:
            written, seen = lines, [(without_marks(line),) for line in lines]
        for number, (line, shown) in enumerate(zip(written, seen, strict=True)):
            yield _SideLine(shown, line, "\n" if number else gap)


def _rules(text: str) -> dict[int, str]:
    """Return how the rule under the head of a table is written, by the number of columns."""
    tables = [paragraph.text for paragraph in paragraphs(text) if is_table(paragraph.text)]
    return {max(map(len, cells(table))): table.split("\n")[1] for table in tables}


def _put_back(given: Sequence[_SideLine], found: Sequence[_SideLine], rules: Mapping[int, str]) -> str:
    """Return the lines that were found as a text; what reads as it did is written as it was."""
    same = {new: old for old, new in common([line.seen for line in given], [line.seen for line in found])}
    stay, parts = set(same.values()), list[str]()
    for n, line in enumerate(found):
        table, before = line.table, found[n - 1].table if n else 0
        expected = same[n - 1] + 1 if n - 1 in same else -1
        follows = 0 < expected < len(given) and (same.get(n) == expected or (n not in same and expected not in stay))
        if n:
            between = line.gap if table == before else "\n\n"
            parts.append(given[expected].gap if follows else between)
        parts.append(given[same[n]].written if n in same else line.written)
        if table and table != before:
            width = len(line.seen) - 1
            parts.append("\n" + rules.get(width, "|" + " --- |" * width))
    return "".join(parts)
