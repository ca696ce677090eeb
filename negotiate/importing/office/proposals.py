"""A file that the house gave, as it comes back: what each person changed in it, clause by clause, marked or not.

Its paragraphs are known by their bookmarks. Method: the lines of a clause are read with the marks of one person
accepted and all others refused; lines that read as they did are put back as the text writes them, so that nothing
changes but what somebody changed. What differs with all marks refused was changed without any.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from negotiate.importing.office.authors import author_key, names_in, with_one_name_each
from negotiate.importing.office.documents import OfficeMark, OfficePiece, ReadDocument, ReadParagraph
from negotiate.importing.office.plain import is_own, marked_words
from negotiate.importing.parse import parse
from negotiate.text.diff.lcs import common
from negotiate.text.marks.emphasis import without_marks
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.tables import cells, is_table
from negotiate.text.wording import Wording, reads_alike

#: Begins what is seen of a row.
_ROW = "|"
#: The sign of a note as a text writes it.
_NOTE = re.compile(r"\[\^(\d{1,4})\]")
#: The notes of a file, by what points to them.
FileNotes = Mapping[tuple[str, str], Sequence[ReadParagraph]]
_NAME = re.compile(r"c_(\w{10})_(\w{10})_\d+")
_BETWEEN = re.compile(r"[mw]_(\w{10})_[\w.]+_\d+")
#: Any paragraph of the house, also one of marks between two texts, which is of no clause that can be brought back.
_OF_HOUSE = re.compile(r"[cmw]_\w{10}_[\w.]+_\d+")


@dataclass(frozen=True, slots=True)
class ClauseAsGiven:
    """A clause as it was taken along; `prefix` stands before its heading, or before its text where that runs in."""

    code: str
    version: str
    prefix: str
    is_run_in: bool
    wording: Wording


@dataclass(frozen=True, slots=True)
class ReturnedChange:
    """What one person makes of a clause; `author` is empty where nobody marked it. `remarks` are her comments."""

    author: str
    clause: ClauseAsGiven
    wording: Wording
    remarks: tuple[str, ...] = ()

    @property
    def is_deletion(self) -> bool:
        """Say whether nothing of the clause is left."""
        return not self.wording.text.strip()


class _Line(NamedTuple):
    """A line as it is seen, as a text writes it, what stands before it there, and of which table it is, if of any."""

    seen: tuple[str, ...]
    written: str
    gap: str
    table: int = 0


def bookmark_of(clause: str, version: str, number: int) -> str:
    """Return the name of the bookmark of a paragraph; of no clause, where none is named.

    >>> bookmark_of("bcdfghjkmn", "2345678923", 0)
    'c_bcdfghjkmn_2345678923_0'
    """
    return f"c_{clause}_{version}_{number}" if clause else f"m_{'x' * 10}_none_{number}"


def marked_between(read: ReadDocument) -> tuple[str, ...]:
    """Return the codes of the clauses of a file that are marked between two texts: no changes are read of these."""
    found = (_BETWEEN.fullmatch(name) for one in read.paragraphs for name in one.bookmarks)
    return tuple(dict.fromkeys(name[1] for name in found if name))


def given_versions(read: ReadDocument) -> tuple[str, ...]:
    """Return the codes of the versions that a file was made from, by its bookmarks."""
    found = (_NAME.fullmatch(name) for one in read.paragraphs for name in one.bookmarks)
    return tuple(dict.fromkeys(name[2] for name in found if name))


def returned_changes(read: ReadDocument, given: Mapping[str, ClauseAsGiven]) -> tuple[ReturnedChange, ...]:
    """Return what was changed in the clauses that a file was made from, by their codes."""
    read = with_one_name_each(read)
    grouped = paragraphs_by_clause(read.paragraphs)
    return tuple(
        change
        for code, clause in given.items()
        if code in grouped
        for change in _changes_of(grouped[code], clause, read)
    )


def paragraphs_by_clause(read: Iterable[ReadParagraph]) -> dict[str, list[ReadParagraph]]:
    """Return the paragraphs of each clause; one without a bookmark belongs to the clause that it stands in."""
    found: dict[str, list[ReadParagraph]] = {}
    current = ""
    for one in read:
        names = [name[1] for name in map(_NAME.fullmatch, one.bookmarks) if name]
        if any(map(_OF_HOUSE.fullmatch, one.bookmarks)):
            current = names[0] if names else ""
        if current and not is_own(one):
            found.setdefault(current, []).append(one)
    return found


def _changes_of(read: Sequence[ReadParagraph], clause: ClauseAsGiven, whole: ReadDocument) -> Iterator[ReturnedChange]:
    """Yield what each person changed in one clause, in alphabetical order, and first what nobody marked."""
    unmarked = _wording(read, frozenset(), clause, whole.notes)
    if not reads_alike(unmarked.text, clause.wording.text):
        yield ReturnedChange("", clause, unmarked)
    for author in names_in(read):
        wording = _wording(read, frozenset((author,)), clause, whole.notes)
        if not reads_alike(wording.text, unmarked.text):
            said = [whole.remarks[key] for one in read for key in one.remarks if key in whole.remarks]
            hers = (one.text for one in said if author_key(one.by.author) == author_key(author))
            yield ReturnedChange(author, clause, wording, tuple(hers))


def _wording(
    read: Sequence[ReadParagraph], authors: frozenset[str], clause: ClauseAsGiven, notes: FileNotes
) -> Wording:
    """Return what a clause says with the marks of some people accepted and all others refused."""
    standing = _with_notes(list(_resolved(read, authors)), authors, clause, notes)
    resolved = [one for one in standing if one.cell or _seen(one.pieces).strip()]
    heading = clause.wording.heading
    has_title = not clause.is_run_in and bool(clause.prefix or heading)
    if has_title and resolved and _is_title(resolved[0], clause):
        heading = _heading(_seen(resolved.pop(0).pieces).strip(), clause.prefix)
        if without_marks(clause.wording.heading) == heading:
            heading = clause.wording.heading
    elif has_title and not resolved:
        heading = ""
    ahead = clause.prefix if clause.is_run_in else ""
    text = ahead + clause.wording.body
    body = _put_back(list(_given_lines(text)), list(_read_lines(resolved)), _rules(text))
    return Wording(" ".join(heading.split()), body.removeprefix(ahead))


def _is_title(one: ReadParagraph, clause: ClauseAsGiven) -> bool:
    """Say whether a paragraph is the title of a clause: by its style, or by the label where that was lost."""
    label = clause.prefix.strip()
    return one.outline > 0 or bool(label and one.bookmarks and _seen(one.pieces).strip().startswith(label))


def _heading(title: str, prefix: str) -> str:
    """Return what a title says behind its label, whichever that is by now.

    >>> _heading("Article 2 — Use", "Article 2 — "), _heading("Article 7 — Use", "Article 2 — "), _heading("Use", "")
    ('Use', 'Use', 'Use')
    """
    if title.startswith(prefix) or title == prefix.strip():
        return title.removeprefix(prefix) if title != prefix.strip() else ""
    (read, *_) = parse(title).clauses or (None,)
    return read.heading if read and read.label else title


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
    read: Sequence[ReadParagraph], authors: frozenset[str], clause: ClauseAsGiven, notes: FileNotes
) -> Iterator[ReadParagraph]:
    """Yield paragraphs with the signs of notes, which are new: ours are words. What the notes say comes behind."""
    taken = {int(sign) for sign in _NOTE.findall(clause.wording.text)}
    number, words = max(taken, default=0), list[ReadParagraph]()
    for one in read:
        pieces = list(one.pieces)
        for place, piece in enumerate(pieces):
            if piece.note:
                number += 1
                pieces[place] = replace(piece, text=f"[^{number}]", note=None)
                inside = _resolved(notes.get(piece.note, ()), authors)
                said = " ".join(filter(None, (_seen(each.pieces).strip() for each in inside)))
                words.append(
                    ReadParagraph("", 0, "", (OfficePiece(f"[^{number}]: {said}"),), None, None, (), (), False)
                )
        yield replace(one, pieces=tuple(pieces))
    yield from words


def _stands(inserted: OfficeMark | None, removed: OfficeMark | None, authors: frozenset[str]) -> bool:
    return (inserted is None or inserted.author in authors) and not (removed and removed.author in authors)


def _seen(pieces: Iterable[OfficePiece]) -> str:
    return "".join(piece.text for piece in pieces)


def _read_lines(read: Sequence[ReadParagraph]) -> Iterator[_Line]:
    """Yield the lines of a file that say something, rows of tables as one each."""
    for row, run in groupby(read, key=lambda one: (one.cell.table, one.cell.row) if one.cell else None):
        if row is None:
            for one in run:
                words = one.number + marked_words(one.pieces, _no_note, is_title=False)
                for number, line in enumerate(words.split("\n")):
                    if line.strip():
                        yield _Line((without_marks(line),), line, "\n" if one.is_tight or number else "\n\n")
            continue
        table, _ = row
        columns = groupby(run, key=lambda one: one.cell.column if one.cell else 0)
        parts = [" ".join(_in_cell(one) for one in inside) for _, inside in columns]
        seen = tuple(without_marks(part).replace("\\|", "|") for part in parts)
        yield _Line((_ROW, *seen), f"| {' | '.join(parts)} |", "\n", table)


def _in_cell(one: ReadParagraph) -> str:
    words = one.number + marked_words(one.pieces, _no_note, is_title=False)
    return " ".join(words.replace("|", "\\|").split())


def _no_note(key: tuple[str, str]) -> str:
    """Return the sign of a note: there is none, for signs have been written out as words (see `_with_notes`)."""
    raise AssertionError(key)


def _given_lines(text: str) -> Iterator[_Line]:
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
            yield _Line(shown, line, "\n" if number else gap)


def _rules(text: str) -> dict[int, str]:
    """Return how the rule under the head of a table is written, by the number of columns."""
    tables = [paragraph.text for paragraph in paragraphs(text) if is_table(paragraph.text)]
    return {max(map(len, cells(table))): table.split("\n")[1] for table in tables}


def _put_back(given: Sequence[_Line], found: Sequence[_Line], rules: Mapping[int, str]) -> str:
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
