"""A file that the house gave, as it comes back: what each person changed in it, clause by clause, marked or not.

Its paragraphs are known by their bookmarks. Method: the lines of a clause are read with the marks of one person
accepted and all others refused; lines that read as they did are put back as the text writes them, so that nothing
changes but what somebody changed. What differs with all marks refused was changed without any.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from negotiate.importing.office.authors import author_key, names_in, with_one_name_each
from negotiate.importing.office.documents import ReadDocument, ReadParagraph
from negotiate.importing.office.plain import is_own
from negotiate.importing.office.sides import FileNotes, as_text, seen_in, side_of
from negotiate.importing.parse import parse
from negotiate.text.marks.emphasis import without_marks
from negotiate.text.wording import Wording, reads_alike

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
        if is_of_house(one):
            current = names[0] if names else ""
        if current and not is_own(one):
            found.setdefault(current, []).append(one)
    return found


def clause_of(one: ReadParagraph) -> str:
    """Return the code of the clause that a paragraph is of by its bookmark, or between whose texts it is marked."""
    found = [match for name in one.bookmarks if (match := _NAME.fullmatch(name) or _BETWEEN.fullmatch(name))]
    return found[0][1] if found else ""


def is_of_house(one: ReadParagraph) -> bool:
    """Say whether a paragraph bears a bookmark of the house."""
    return any(map(_OF_HOUSE.fullmatch, one.bookmarks))


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
    resolved = side_of(read, authors, clause.wording.text, notes)
    heading = clause.wording.heading
    has_title = not clause.is_run_in and bool(clause.prefix or heading)
    if has_title and resolved and _is_title(resolved[0], clause):
        title = resolved.pop(0)
        heading = _heading((title.number + seen_in(title.pieces)).strip(), clause.prefix)
        if without_marks(clause.wording.heading) == heading:
            heading = clause.wording.heading
    elif has_title and not resolved:
        heading = ""
    ahead = clause.prefix if clause.is_run_in else ""
    text = ahead + clause.wording.body
    body = as_text(resolved, text)
    return Wording(" ".join(heading.split()), body.removeprefix(ahead))


def _is_title(one: ReadParagraph, clause: ClauseAsGiven) -> bool:
    """Say whether a paragraph is the title of a clause: by its style, or by the label where that was lost."""
    label = clause.prefix.strip()
    return one.outline > 0 or bool(
        label and one.bookmarks and (one.number + seen_in(one.pieces)).strip().startswith(label)
    )


def _heading(title: str, prefix: str) -> str:
    """Return what a title says behind its label, whichever that is by now.

    >>> _heading("Article 2 — Use", "Article 2 — "), _heading("Article 7 — Use", "Article 2 — "), _heading("Use", "")
    ('Use', 'Use', 'Use')
    """
    if title.startswith(prefix) or title == prefix.strip():
        return title.removeprefix(prefix) if title != prefix.strip() else ""
    (read, *_) = parse(title).clauses or (None,)
    return read.heading if read and read.label else title
