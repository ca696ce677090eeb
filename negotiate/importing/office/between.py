"""What somebody has put between the clauses of a file that the house gave: new clauses, and words under a mere title.

None of it becomes words of the clause before it, unless a person says so. Method: paragraphs without a bookmark of the
house are new; from one that opens like a clause on, they are a part of their own, and so they are behind a clause that
says nothing but its title. A bookmark that slid off its title onto what was typed before it is put back first.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import islice
from typing import NamedTuple

from negotiate.importing.office.documents import ReadDocument, ReadParagraph
from negotiate.importing.office.new_clauses import LOOKED_AT, ClauseOpening, opening_of
from negotiate.importing.office.plain import is_own
from negotiate.importing.office.proposals import ClauseAsGiven, bookmark_of, clause_of, is_of_house
from negotiate.importing.office.recognising import AS_NEW, ASIDE
from negotiate.importing.office.sides import seen_in

#: The style of the title of a text, which is that of no clause.
TITLE = "Title"
_SHOWN = 60


class PutInKind(Enum):
    """Why something is a part of its own: it opens like a clause, or it stands behind a mere title."""

    TITLED = auto()
    UNDER_A_TITLE = auto()


@dataclass(frozen=True, slots=True)
class PutInPart:
    """A part that somebody put in: what it is taken for (AS_NEW, ASIDE, or the code of the clause that it is words of).

    `behind` and `before` are the codes of the clauses beside it in the file, empty where there is none.
    """

    kind: PutInKind
    name: str
    label: str
    behind: str
    before: str
    becomes: str
    is_sure: bool
    is_chosen: bool
    #: Whether a clause of the text bears its label already.
    is_taken: bool
    paragraphs: tuple[ReadParagraph, ...]


@dataclass(frozen=True, slots=True)
class PartedFile:
    """A file whose new parts bear the bookmark of no clause, unless somebody said that they are words of one."""

    read: ReadDocument
    parts: tuple[PutInPart, ...]


def parted(
    read: ReadDocument, given: Mapping[str, ClauseAsGiven], labels: Collection[str], chosen: Sequence[str] = ()
) -> PartedFile:
    """Return a file with what was put in told apart; `labels` are those of the text, `chosen` what each part is.

    `given` has the clauses that the file was made from, by code.
    """
    paragraphs = _with_titles(read.paragraphs, given)
    taken = frozenset(label.casefold() for label in labels if label)
    spans = list(_spans(paragraphs, given))
    parts = [_part(paragraphs, span, taken) for span in spans]
    if len(chosen) == len(parts):
        parts = [_chosen(*pair) for pair in zip(parts, chosen, strict=True)]
    for (start, _), part in zip(spans, parts, strict=True):
        if part.becomes in (AS_NEW, ASIDE):
            paragraphs[start] = replace(paragraphs[start], bookmarks=(bookmark_of("", "", 0),))
    return PartedFile(replace(read, paragraphs=tuple(paragraphs)), tuple(parts))


def _with_titles(read: Sequence[ReadParagraph], given: Mapping[str, ClauseAsGiven]) -> list[ReadParagraph]:
    """Return paragraphs with the bookmark of each clause on its title again, where it slid off or was lost with it."""
    found, seen = list(read), set[str]()
    for place, one in enumerate(read):
        code = clause_of(one)
        clause = given.get(code)
        if not clause or code in seen:
            continue
        seen.add(code)
        title = clause.prefix.strip() or clause.wording.heading
        words = _words(one)
        if not title or not words or words.startswith(title):
            continue
        ahead = next((n for n in _loose(read, place, -1) if _words(read[n]).startswith(title)), None)
        below = next((n for n in _loose(read, place, 1) if _words(read[n]).startswith(title)), None)
        if below is not None:
            found[place] = replace(one, bookmarks=())
            found[below] = replace(read[below], bookmarks=one.bookmarks)
        elif ahead is not None:
            found[ahead] = replace(read[ahead], bookmarks=(bookmark_of(code, clause.version, 0),))
    return found


def _loose(read: Sequence[ReadParagraph], place: int, step: int) -> Iterator[int]:
    """Yield the places of the paragraphs without a bookmark that follow on a place, or lead up to it."""
    place += step
    while 0 <= place < len(read) and not is_of_house(read[place]) and not read[place].cell:
        yield place
        place += step


def _spans(read: Sequence[ReadParagraph], given: Mapping[str, ClauseAsGiven]) -> Iterator[tuple[int, int]]:
    """Yield from where to where each part goes that is no clause of the file."""
    start, reached, where = -1, 0, _PlaceInFile(None, "", ())
    for place, one in enumerate(read):
        if is_of_house(one):
            if start >= 0:
                yield start, place
            start, reached, where = -1, place, where.behind(one, given)
        elif place >= reached and not is_own(one) and (length := _opens(read, place, where, is_open=start >= 0)):
            if start >= 0:
                yield start, place
            start, reached = place, place + length
        elif start < 0:
            where = where._replace(ahead=(*where.ahead, _words(one)))
    if start >= 0:
        yield start, len(read)


class _PlaceInFile(NamedTuple):
    """Where a paragraph stands: in which clause, by what code, behind which words of it; no code before the first."""

    clause: ClauseAsGiven | None
    code: str
    ahead: tuple[str, ...]

    def behind(self, one: ReadParagraph, given: Mapping[str, ClauseAsGiven]) -> "_PlaceInFile":
        """Return the place behind a paragraph of the house."""
        code = clause_of(one)
        ahead = (*self.ahead, _words(one)) if code == self.code else (_words(one),)
        return _PlaceInFile(given.get(code), code, ahead)


def _opens(read: Sequence[ReadParagraph], place: int, where: _PlaceInFile, *, is_open: bool) -> int:
    """Return how many paragraphs open a part at a place: like a clause, or as first words where there are none; or 0.

    `is_open` where a part is open already.
    """
    one = read[place]
    if not _words(one) or (not where.code and one.style == TITLE):
        return 0
    opening = _opening(read, place)
    if opening is None:
        stands_alone = bool(where.code) and (where.clause is None or _is_mere_title(where.clause))
        return int(stands_alone and not is_open and not one.cell)
    if not is_open and where.clause and _is_own_title(opening, where.clause, where.ahead):
        return 0
    return 0 if not opening.label and not where.code else _length(read, place, opening)


def _length(read: Sequence[ReadParagraph], place: int, opening: ClauseOpening) -> int:
    """Return how many paragraphs the title of a clause takes."""
    return max(1, len(_from(read, place)) - len(opening.rest))


def _from(read: Sequence[ReadParagraph], place: int) -> list[ReadParagraph]:
    """Return the first of the paragraphs without bookmarks from a place on."""
    return [read[place], *(read[n] for n in islice(_loose(read, place, 1), LOOKED_AT))]


def _opening(read: Sequence[ReadParagraph], place: int) -> ClauseOpening | None:
    """Return how the paragraphs without bookmarks open that begin at a place."""
    return opening_of(_from(read, place))


def _is_own_title(opening: ClauseOpening, clause: ClauseAsGiven, ahead: Sequence[str]) -> bool:
    """Say whether a clause opens anew by its own title, which nothing before it in the file bears any more."""
    label = _label_of(clause)
    is_same = opening.label.casefold() == label.casefold() if label else opening.heading == clause.wording.heading
    return is_same and not any(words.startswith(label or clause.wording.heading) for words in ahead if words)


def _is_mere_title(clause: ClauseAsGiven) -> bool:
    return not clause.is_run_in and not clause.wording.body.strip() and bool(clause.prefix or clause.wording.heading)


def _part(read: Sequence[ReadParagraph], span: tuple[int, int], taken: Collection[str]) -> PutInPart:
    """Return a part as its form speaks for it: a new clause where it opens like one, else nothing by itself."""
    inside = tuple(one for one in read[slice(*span)] if not is_own(one))
    opening = _opening(read, span[0])
    behind = next((code for one in reversed(read[: span[0]]) if (code := clause_of(one))), "")
    before = next((code for one in read[span[1] :] if (code := clause_of(one))), "")
    if opening is None:
        name = _shown(_words(inside[0]))
        return PutInPart(PutInKind.UNDER_A_TITLE, name, "", behind, before, ASIDE, False, False, False, inside)
    is_taken = opening.label.casefold() in taken
    name = opening.label or opening.heading
    is_sure = opening.is_sure and not is_taken and bool(behind)
    return PutInPart(
        PutInKind.TITLED, _shown(name), opening.label, behind, before, AS_NEW, is_sure, False, is_taken, inside
    )


def _chosen(part: PutInPart, becomes: str) -> PutInPart:
    """Return a part as somebody says what it is; it stays as it was where she leaves it so."""
    if becomes == part.becomes or becomes not in (AS_NEW, ASIDE, part.behind):
        return part
    return replace(part, becomes=becomes, is_chosen=True, is_sure=True)


def _label_of(clause: ClauseAsGiven) -> str:
    return clause.prefix.strip(" —–-:.").strip()


def _words(one: ReadParagraph) -> str:
    return (one.number + seen_in(piece for piece in one.pieces if not piece.removed)).strip()


def _shown(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
