"""A file of our text that lost its bookmarks, retyped or passed through another program: known again by its words.

Decides nothing: which clause is which is proposed, for a person to confirm. Method: the paragraphs are read as a text,
in which titles are found as in any; its clauses are matched with those of the text by what they say
(`negotiate.text.diff.clause_matching`), and the paragraphs of each are given the bookmarks that they have lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from negotiate.importing.office.documents import OfficePiece, ReadDocument, ReadParagraph
from negotiate.importing.office.plain import OWN_STYLES
from negotiate.importing.office.proposals import ClauseAsGiven, bookmark_of
from negotiate.importing.outline import RUN_IN, ImportedClause, ImportedKind
from negotiate.importing.parse import placed_clauses
from negotiate.text.diff.clause_matching import ClauseMatch, MatchedWords, match_clauses
from negotiate.text.marks.emphasis import without_marks

_DIVISIONS = frozenset({ImportedKind.PART, ImportedKind.CHAPTER, ImportedKind.SECTION})


class KnownClause(NamedTuple):
    """A clause of the text as it stands: what it is called and says, and how it is given to a file."""

    words: MatchedWords
    given: ClauseAsGiven


@dataclass(frozen=True, slots=True)
class RecognisedFile:
    """A file whose paragraphs bear bookmarks again; `matches` by the code of the clause.

    `unknown` are clauses of the file that are none of the text, by name; `missing` those of the text that it lacks, by
    code.
    """

    read: ReadDocument
    matches: dict[str, ClauseMatch]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]


def recognised(read: ReadDocument, standing: Sequence[KnownClause]) -> RecognisedFile:
    """Return a file with the bookmarks that its words speak for; none where it is another text."""
    kept = [one for one in read.paragraphs if one.style not in OWN_STYLES]
    found = _parts(kept)
    words = [MatchedWords(part.clause.label, part.clause.heading, part.clause.body, _divides(part)) for part in found]
    matches = match_clauses([one.words for one in standing], words)
    paragraphs, known, unknown = list[ReadParagraph](), dict[str, ClauseMatch](), list[str]()
    for part, match in zip(found, matches, strict=True):
        inside = kept[part.first : part.end]
        if match.old is None:
            unknown.append(part.clause.label or part.clause.heading or _beginning(inside))
            paragraphs += [replace(one, bookmarks=(bookmark_of("", "", 0),)) for one in inside[:1]] + inside[1:]
            continue
        given = standing[match.old].given
        known[given.code] = match
        paragraphs += _marked(inside, part.clause, given)
    missing = tuple(one.given.code for one in standing if one.given.code not in known)
    return RecognisedFile(replace(read, paragraphs=tuple(paragraphs)), known, tuple(unknown), missing)


class _FilePart(NamedTuple):
    """A clause of a file, and its paragraphs: from the first to before the end."""

    clause: ImportedClause
    first: int
    end: int


def _parts(paragraphs: Sequence[ReadParagraph]) -> list[_FilePart]:
    """Return the clauses that paragraphs make, one paragraph behind the other as blocks of a text."""
    blocks = [_line(one) for one in paragraphs]
    text = "\n\n".join(blocks)
    begins, line = [], 1
    for block in blocks:
        begins.append(line)
        line += block.count("\n") + 2
    placed = placed_clauses(text)
    titled = [(clause, line) for clause, line in zip(placed.clauses, placed.lines, strict=True) if line]
    front = next((clause for clause, line in zip(placed.clauses, placed.lines, strict=True) if not line), None)
    firsts = [sum(begin <= line for begin in begins) - 1 for _, line in titled]
    spans = pairwise([*firsts, len(blocks)])
    parts = [_FilePart(clause, first, end) for (clause, _), (first, end) in zip(titled, spans, strict=True)]
    ahead = firsts[0] if firsts else len(blocks)
    return [*([_FilePart(front, 0, ahead)] if front and ahead else []), *parts]


def _marked(inside: Sequence[ReadParagraph], clause: ImportedClause, given: ClauseAsGiven) -> list[ReadParagraph]:
    """Return the paragraphs of a clause with its bookmark; its title is one of them, written as the house does."""
    first, rest = inside[0], list(inside[1:])
    is_titled = clause.level != RUN_IN and bool(clause.label or clause.heading)
    if is_titled and not given.is_run_in:
        if rest and clause.heading and _line(rest[0]).strip() == clause.heading:
            rest = rest[1:]
        if not _line(first).startswith(given.prefix or clause.heading):
            first = replace(first, pieces=(OfficePiece(given.prefix + clause.heading),), number="")
        first = replace(first, outline=first.outline or 1)
    return [replace(first, bookmarks=(bookmark_of(given.code, given.version, 0),)), *rest]


def _divides(part: _FilePart) -> bool:
    return part.clause.kind in _DIVISIONS


def _line(one: ReadParagraph) -> str:
    """Return what a paragraph says with its marks accepted, in one line."""
    words = "".join(piece.text for piece in one.pieces if not piece.removed)
    return without_marks(one.number + words).replace("\n", " ")


def _beginning(inside: Sequence[ReadParagraph]) -> str:
    words = " ".join(_line(one) for one in inside).strip()
    return words[:60] + ("…" if len(words) > 60 else "")
