"""One side of the marks of a file: what it says where those of some people are accepted and all others refused.

Its paragraphs, its lines as they are seen and as a text writes them, and these put back as a text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count, groupby
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
#: A note as a text writes it: its number and its words.
_SAID_NOTE = re.compile(r"^\[\^(\d{1,4})\]: ?(.*)$", re.MULTILINE)
#: The notes of a file, by what points to them.
FileNotes = Mapping[tuple[str, str], Sequence[ReadParagraph]]


class _SideLine(NamedTuple):
    """A line as it is seen, as a text writes it, what stands before it there, and of which table it is, if of any."""

    seen: tuple[str, ...]
    written: str
    gap: str
    table: int = 0


def side_of(read: Iterable[ReadParagraph], authors: frozenset[str], text: str, notes: FileNotes) -> list[ReadParagraph]:
    """Return the paragraphs of one side that say something, its notes among them; `text` has the notes before.

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
    """Yield paragraphs with the signs of their notes as words, and what a note says behind what points to it."""
    keys = [piece.note for one in read for piece in one.pieces if piece.note]
    words = [_said_in(notes.get(key, ()), authors) for key in keys]
    numbers = _numbers_of_notes(words, text, "".join(seen_in(one.pieces) for one in read))
    said = zip(numbers, words, strict=True)
    for _, run in groupby(enumerate(read), key=lambda placed: placed[1].cell.table if placed[1].cell else -placed[0]):
        waiting = list[ReadParagraph]()
        for _, one in run:
            pieces = list(one.pieces)
            for place in (place for place, piece in enumerate(one.pieces) if piece.note):
                number, said_there = next(said)
                pieces[place] = replace(pieces[place], text=f"[^{number}]", note=None)
                note = (OfficePiece(f"[^{number}]: {said_there}"),)
                waiting.append(ReadParagraph("", 0, "", note, None, None, (), (), is_tight=False))
            yield replace(one, pieces=tuple(pieces))
        yield from waiting


def _said_in(note: Sequence[ReadParagraph], authors: frozenset[str]) -> str:
    """Return what a note says on one side, in one line."""
    said = ((one.number + seen_in(one.pieces)).strip() for one in _resolved(note, authors) if seen_in(one.pieces))
    return " ".join(filter(None, said))


def _numbers_of_notes(notes: Sequence[str], text: str, written: str) -> Iterator[int]:
    """Yield the numbers of notes of a file: that of the note of the text which says the same; else a free one.

    Free is that of a note which the file has no more, then those behind the last. What the house gave has its notes as
    words: their signs, which are `written` in it, are taken.
    """
    taken = {int(sign) for sign in _NOTE.findall(written)}
    given = [(int(sign), _alike(words)) for sign, words in _SAID_NOTE.findall(text) if int(sign) not in taken]
    asked, same = {*map(_alike, notes)}, dict[str, list[int]]()
    for number, words in given:
        same.setdefault(words, []).append(number)
    free = chain(
        [number for number, words in given if words not in asked],
        count(max([*map(int, _NOTE.findall(text)), *taken], default=0) + 1),
    )
    for words in map(_alike, notes):
        yield same[words].pop(0) if same.get(words) else next(free)


def _alike(words: str) -> str:
    return " ".join(without_marks(words).split())


def _stands(inserted: OfficeMark | None, removed: OfficeMark | None, authors: frozenset[str]) -> bool:
    return (inserted is None or inserted.author in authors) and not (removed and removed.author in authors)


def _read_lines(read: Sequence[ReadParagraph]) -> Iterator[_SideLine]:
    """Yield the lines of a file that say something, rows of tables as one each, of all columns that any has."""
    columns = _columns(read)
    for row, run in groupby(read, key=lambda one: (one.cell.table, one.cell.row) if one.cell else None):
        if row is None:
            for one in run:
                words = one.number + marked_words(one.pieces, _no_note, is_title=False)
                for number, line in enumerate(words.split("\n")):
                    if line.strip():
                        yield _SideLine((without_marks(line),), line, "\n" if one.is_tight or number else "\n\n")
            continue
        table, _ = row
        inside = {column: [*cell] for column, cell in groupby(run, key=lambda one: one.cell.column if one.cell else 0)}
        parts = [" ".join(filter(None, map(_in_cell, inside.get(column, ())))) for column in columns[table]]
        seen = tuple(without_marks(part).replace("\\|", "|") for part in parts)
        yield _SideLine((_ROW, *seen), f"| {' | '.join(parts)} |", "\n", table)


def _columns(read: Iterable[ReadParagraph]) -> dict[int, list[int]]:
    """Return the columns that each table has on one side, in order."""
    found = defaultdict[int, set[int]](set)
    for cell in (one.cell for one in read if one.cell):
        found[cell.table].add(cell.column)
    return {table: sorted(columns) for table, columns in found.items()}


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
