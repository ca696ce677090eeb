"""What of a file that comes back is in none of the changes that were read of it, in sentences: nothing goes unsaid.

Words in no clause, clauses that the file lacks or has elsewhere, other labels, comments beside no change of whoever
made them, and what is no text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from negotiate.importing.office.asides import excerpt, left_aside
from negotiate.importing.office.authors import author_key
from negotiate.importing.office.between import TITLE
from negotiate.importing.office.documents import ReadDocument, ReadParagraph
from negotiate.importing.office.plain import is_own
from negotiate.importing.office.proposals import ClauseAsGiven, ReturnedChange, marked_between, paragraphs_by_clause
from negotiate.importing.parse import parse
from negotiate.text.diff.lcs import common

#: So many clauses or comments are named; more are counted.
_NAMED = 3


def unplaced(
    read: ReadDocument, found: Sequence[ReturnedChange], given: Mapping[str, ClauseAsGiven], standing: Mapping[str, str]
) -> Iterator[str]:
    """Yield what is in none of the changes; `given` has the clauses of the file, `standing` the names of all by code.

    A file with one clause was taken along so; one with several is a whole text.
    """
    grouped = paragraphs_by_clause(read.paragraphs)
    here = [code for code in grouped if code in standing]
    yield from _ahead(read.paragraphs)
    yield from _labels(grouped, given)
    between = [code for code in marked_between(read) if code in standing]
    if between:
        names = some([standing[code] for code in between])
        yield f"Marked between two texts, so that no changes are read of them: {names}. Work in a text without marks."
    there = {*grouped, *between}
    missing = [name for code, name in standing.items() if code not in there] if len(there) > 1 else []
    if missing:
        yield f"The file lacks {some(missing)}. Propose a clause that is to go on the page of that clause."
    in_text = [code for code in standing if code in grouped]
    kept = {old for old, _ in common(here, in_text)}
    moved = [standing[code] for place, code in enumerate(here) if place not in kept]
    if moved:
        yield f"Elsewhere in the file than in the text: {some(moved)}. Propose a move on the page of that clause."
    yield from _comments(read, found)
    yield from left_aside(_without_own_heads(read))


def some(names: Sequence[str]) -> str:
    """Return the first of some names, and how many there are beside.

    >>> some(["Article 1", "Article 2", "Article 3", "Article 4", "Article 5"])
    'Article 1; Article 2; Article 3 and 2 more'
    """
    more = len(names) - _NAMED
    return "; ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _ahead(paragraphs: Sequence[ReadParagraph]) -> Iterator[str]:
    """Yield the words before the first clause."""
    for one in paragraphs:
        if one.bookmarks:
            return
        words = _words(one)
        if words and one.style != TITLE and not is_own(one):
            yield f"Before the first clause, and in none: “{excerpt(words)}”."


def _labels(grouped: Mapping[str, Sequence[ReadParagraph]], given: Mapping[str, ClauseAsGiven]) -> Iterator[str]:
    """Yield which clauses bear another label in the file than in the text."""
    for code, clause in given.items():
        title = next((words for one in grouped.get(code, ()) if (words := _words(one))), "")
        label = clause.prefix.strip(" —–-:.").strip()
        if label and not clause.is_run_in and not title.startswith(clause.prefix.strip()):
            (read, *_) = parse(title).clauses or (None,)
            if read and read.label and read.label != label:
                yield (
                    f"{label} is called {read.label} in the file. Labels are the secretariat's to give: what is "
                    "proposed are the words behind it."
                )


def _comments(read: ReadDocument, found: Sequence[ReturnedChange]) -> Iterator[str]:
    """Yield the comments that became no reason of a change."""
    used = {(author_key(one.author), words) for one in found for words in one.remarks}
    left = [one for one in read.remarks.values() if (author_key(one.by.author), one.text) not in used]
    for one in left[:_NAMED]:
        yield f"A comment of {one.by.author or 'nobody'}, beside no change of theirs: “{excerpt(one.text)}”."
    if more := len(left[_NAMED:]):
        yield f"Further comments beside no change of whoever made them: {more:,}."


def _without_own_heads(read: ReadDocument) -> ReadDocument:
    """Return a file without the heads and feet that the house gave its pages."""
    title = next((_words(one) for one in read.paragraphs if one.style == TITLE), None)
    kept = (head for head in read.heads if not head.isdigit() and not (title and head.startswith(f"{title} · ")))
    return replace(read, heads=tuple(kept))


def _words(one: ReadParagraph) -> str:
    return "".join(piece.text for piece in one.pieces if not piece.removed).strip()
